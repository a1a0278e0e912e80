#!/usr/bin/env python3
"""The work as a municipal script would do it: the standard library only (so no Parquet).

plain.py WORK.json IN.csv OUT ENCODING
"""
import csv
import json
import os
import re
import sys
from datetime import date

from readings import READINGS, Unreadable, normal

work_file, source, out, encoding = sys.argv[1:5]
os.makedirs(out, exist_ok=True)


def check_of(column):
    """The one check beyond presence: its code, and whether a value passes."""
    if "pattern" in column:
        return "pattern", re.compile(column["pattern"]).search
    if "enum" in column:
        return "enum", set(column["enum"]).__contains__
    if "range" in column:
        low, high = column["range"]
        if isinstance(low, str):
            low, high = date.fromisoformat(low), date.fromisoformat(high)
        if high is None:
            return "range", lambda value: value >= low
        return "range", lambda value: low <= value <= high
    return None, None


with open(work_file, encoding="utf-8") as file:
    columns = json.load(file)["columns"]
plan = [(c["name"], READINGS.get(c["read"]), c.get("required", False), c.get("unique", False), *check_of(c)) for c in columns]
encode = json.JSONEncoder(ensure_ascii=False, default=str, separators=(",", ":")).encode

with (
    open(source, encoding=encoding, newline="") as file,
    open(f"{out}/clean.csv", "w", encoding="utf-8-sig", newline="") as csv_file,
    open(f"{out}/clean.json", "w", encoding="utf-8") as json_file,
    open(f"{out}/errors.csv", "w", encoding="utf-8", newline="") as fault_file,
):
    rows = csv.reader(file)
    clean, faults = csv.writer(csv_file, lineterminator="\n"), csv.writer(fault_file, lineterminator="\n")
    clean.writerow(next(rows))
    faults.writerow(["row", "column", "code"])
    seen = set()
    for number, cells in enumerate(rows, 1):
        record, line = {}, []
        for (name, read, required, unique, code, passes), cell in zip(plan, cells):
            value = normal(cell)
            if value == "":
                if required:
                    faults.writerow([number, name, "required"])
                record[name] = None
                line.append("")
                continue
            if read:
                try:
                    value = read(value)
                except Unreadable:
                    faults.writerow([number, name, "type"])
                    record[name] = None
                    line.append("")
                    continue
            if code and not passes(value):
                faults.writerow([number, name, code])
            if unique:
                if value in seen:
                    faults.writerow([number, name, "unique"])
                seen.add(value)
            record[name] = value
            line.append("true" if value is True else "false" if value is False else value)
        clean.writerow(line)
        json_file.write(("[\n" if number == 1 else ",\n") + encode(record))
    json_file.write("\n]\n")
