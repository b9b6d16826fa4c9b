import json
from decimal import Decimal, InvalidOperation

from django.http import JsonResponse

BOOKS = [
    {"id": 1, "title": "Refactoring", "price": 42.0},
    {"id": 2, "title": "The Pragmatic Programmer", "price": 35.5},
    {"id": 3, "title": "Eloquent JavaScript", "price": 0},
]


def books(request):
    if request.method == "POST":
        return create(request)

    found = BOOKS
    if "max" in request.GET:
        most = float(request.GET["max"])
        found = [book for book in BOOKS if book["price"] <= most]
    return JsonResponse({"results": found, "count": len(found)})


def book(request, id):
    for book in BOOKS:
        if book["id"] == id:
            return JsonResponse(book)
    return JsonResponse({"detail": "Not found."}, status=404)


def create(request):
    data = json.loads(request.body)
    errors = {}

    title = str(data.get("title") or "").strip()
    if title == "":
        errors["title"] = ["This field is required."]
    elif len(title) > 60:
        errors["title"] = ["Ensure this value has at most 60 characters."]

    try:
        price = Decimal(str(data.get("price")))
        if price < 0:
            errors["price"] = ["Ensure this value is greater than or equal to 0."]
    except InvalidOperation:
        errors["price"] = ["Enter a number."]

    if errors:
        return JsonResponse({"errors": errors}, status=422)

    book = {"id": len(BOOKS) + 1, "title": title, "price": float(price)}
    BOOKS.append(book)
    return JsonResponse(book, status=201)
