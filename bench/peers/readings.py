"""Each way of reading a cell (README.md, "The work"), by the standard library."""
import re
import unicodedata
from datetime import date, timedelta

MISSING = {"-", "ー", "―", "‐", "N/A", "n/a", "不明", "該当なし"}
YES = {"有", "あり", "有り", "○", "〇", "◯", "1", "yes", "true", "はい"}
NO = {"無", "なし", "無し", "×", "0", "no", "false", "いいえ"}
DAY_RUNS = {
    **dict.fromkeys(["平日", "月~金", "月-金", "月曜~金曜"], "月火水木金"),
    **dict.fromkeys(["毎日", "月~日", "全日"], "月火水木金土日"),
    "月~土": "月火水木金土",
    "火~日": "火水木金土日",
}
ERAS = {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988, "昭和": 1925, "S": 1925}

SPACES = re.compile(r"\s+")
NOT_DIGITS = re.compile(r"[^0-9]")
SEPARATORS = re.compile("[、,・ ]")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
WHOLE = re.compile(r"-?\d+")
DECIMAL = re.compile(r"(?:北緯|東経|N|E)?(\d+(?:\.\d+)?)")
SEXAGESIMAL = re.compile(r"(?:北緯|東経|N|E)?(\d+)[度°](\d+)[分′'](\d+(?:\.\d+)?)(?:秒|″|′′|\")")
CLOCK = re.compile(r"(午前|午後)?(\d{1,2})[:時]?(\d{2})?(?::\d{2}|分)?")
WESTERN = re.compile(r"(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?(?: \d{1,2}:\d{2}(?::\d{2})?)?")
ERA = re.compile(r"(令和|平成|昭和|R|H|S)(元|\d{1,2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?")
DASHES = str.maketrans("ー―‐", "---")
EXCEL = date(1899, 12, 30)


class Unreadable(Exception):
    pass


def normal(cell):
    if not cell.isascii():
        cell = unicodedata.normalize("NFKC", cell)
    cell = SPACES.sub(" ", cell).strip()
    return "" if cell in MISSING else cell


def pad(width):
    return lambda cell: cell.zfill(width) if cell.isdigit() else cell


def degrees(cell):
    if found := DECIMAL.fullmatch(cell):
        return float(found[1])
    if found := SEXAGESIMAL.fullmatch(cell):
        return round(int(found[1]) + int(found[2]) / 60 + float(found[3]) / 3600, 6)
    raise Unreadable


def metres(cell):
    cell = cell.replace(",", "").removesuffix("メートル").removesuffix("m")
    if NUMBER.fullmatch(cell):
        return float(cell)
    raise Unreadable


def count(cell):
    cell = cell.replace(",", "").removesuffix("人")
    if WHOLE.fullmatch(cell):
        return int(cell)
    raise Unreadable


def phone(cell):
    digits = NOT_DIGITS.sub("", "0" + cell[3:] if cell.startswith("+81") else cell)
    if len(digits) == 11 and digits[:3] in ("050", "070", "080", "090"):
        return f"{digits[:3]}-{digits[3:7]}-{digits[7:]}"
    if len(digits) != 10 or digits[0] != "0":
        return cell
    if digits[:2] in ("03", "06"):
        return f"{digits[:2]}-{digits[2:6]}-{digits[6:]}"
    if digits[:4] == "0120":
        return f"{digits[:4]}-{digits[4:7]}-{digits[7:]}"
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"


def postal(cell):
    digits = NOT_DIGITS.sub("", cell)
    return f"{digits[:3]}-{digits[3:]}" if len(digits) == 7 else cell


def weekdays(cell):
    cell = SEPARATORS.sub("", cell)
    return DAY_RUNS.get(cell, cell)


def time(cell):
    if found := CLOCK.fullmatch(cell):
        hour, minute = int(found[2]), int(found[3] or 0)
        if found[1] == "午後" and hour < 12:
            hour += 12
        if hour <= 24 and minute < 60:
            return f"{hour:02d}:{minute:02d}"
    raise Unreadable


def yesno(cell):
    cell = cell.lower()
    if cell in YES:
        return True
    if cell in NO:
        return False
    raise Unreadable


def day(cell):
    try:
        if found := WESTERN.fullmatch(cell):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := ERA.fullmatch(cell):
            return date(ERAS[found[1]] + (1 if found[2] == "元" else int(found[2])), int(found[3]), int(found[4]))
        if len(cell) == 8 and cell.isdigit():
            return date(int(cell[:4]), int(cell[4:6]), int(cell[6:]))
        if len(cell) == 5 and cell.isdigit():
            return EXCEL + timedelta(days=int(cell))
    except ValueError:
        pass
    raise Unreadable


READINGS = {
    "pad6": pad(6), "pad7": pad(7), "dashes": lambda cell: cell.translate(DASHES), "lower": str.lower,
    "degrees": degrees, "metres": metres, "count": count, "phone": phone, "postal": postal,
    "weekdays": weekdays, "time": time, "yesno": yesno, "date": day,
}
