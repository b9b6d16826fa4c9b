const s = 'open
