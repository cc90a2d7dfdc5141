"""Prints what openpyxl reads in workbooks: a line of JSON for each file named, with the cells of each sheet.

A cell is [address, kind, value]; dates are serials in the workbook's own count. Formulas give their stored values.
"""
import datetime
import json
import sys
import warnings

import openpyxl
from openpyxl.utils.datetime import to_excel

DATES = (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)


def told(cell, epoch):
    value = cell.value
    if isinstance(value, bool):
        return "bool", int(value)
    if isinstance(value, DATES):
        return "date", float(to_excel(value, epoch))
    if isinstance(value, (int, float)):
        return "number", float(value)
    if cell.data_type == "e":
        return "error", str(value)
    return "text", str(value)


def dump(path):
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        cells = sheets[sheet.title] = []
        for row in sheet.iter_rows():
            for cell in row:
                if getattr(cell, "value", None) is not None:
                    cells.append([cell.coordinate, *told(cell, book.epoch)])
    return sheets


warnings.simplefilter("ignore")
for name in sys.argv[1:]:
    print(json.dumps({"file": name, "version": openpyxl.__version__, "sheets": dump(name)}))
