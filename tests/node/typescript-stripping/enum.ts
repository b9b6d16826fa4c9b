enum E { A }
export {};
