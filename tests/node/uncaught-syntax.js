// A syntax error shows the line.
const good = 1;
const bad = ;
