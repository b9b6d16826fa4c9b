var let = 1; const await = 2; import 'fs'
