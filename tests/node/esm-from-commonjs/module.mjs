export const named = { a: 1 }; export default function main() {}
