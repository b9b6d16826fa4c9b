foo bar
export {}
