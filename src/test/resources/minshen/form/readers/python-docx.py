"""Prints the texts of all table cells of Word files as python-docx sees them, as JSON by file."""
import json
import sys

import docx

seen = {}
for path in sys.argv[1:]:
    tables = docx.Document(path).tables
    seen[path] = [cell.text for table in tables for row in table.rows for cell in row.cells]
json.dump(seen, sys.stdout)
