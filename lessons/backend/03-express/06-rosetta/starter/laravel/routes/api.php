<?php

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Route;
use App\Models\Book;

Route::get('/books', function (Request $request) {
    $found = Book::all();
    if ($request->has('max')) {
        $found = $found->filter(fn ($book) => $book->price <= (float) $request->query('max'))->values();
    }
    return response()->json(['results' => $found, 'count' => count($found)]);
});

Route::get('/books/{id}', function (int $id) {
    $book = Book::find($id);
    if ($book === null) {
        return response()->json(['detail' => 'Not found.'], 404);
    }
    return response()->json($book);
});

Route::post('/books', function (Request $request) {
    $data = $request->validate([
        'title' => 'required|string|max:60',
        'price' => 'required|numeric|min:0',
    ], [
        'title.required' => 'This field is required.',
        'title.max' => 'Ensure this value has at most 60 characters.',
        'price.required' => 'Enter a number.',
        'price.numeric' => 'Enter a number.',
        'price.min' => 'Ensure this value is greater than or equal to 0.',
    ]);

    return response()->json(Book::create([
        'title' => trim($data['title']),
        'price' => (float) $data['price'],
    ]), 201);
});
