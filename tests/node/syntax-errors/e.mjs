import fs from 'fs'
const b = ;
