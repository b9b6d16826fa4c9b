const value: number = 5;
exports.value = value!;
