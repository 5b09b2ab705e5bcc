"""A second reckoner, written from the text of the rules alone, that shares no line with the first.

It works on the numbers of days (day 1 is January 1 of the year 1; every seventh day is a Sunday) and on sets of them:
a day counts or it does not, and the end of a period is the day on which enough days have been counted.
"""

SUNDAY, MONDAY, THURSDAY, FRIDAY, SATURDAY = 0, 1, 4, 5, 6
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# Connecticut General Statutes 1-4; RSMo 9.010 with Juneteenth; 5 USC 6103. A holiday is a fixed day, or the nth of a
# weekday (0 for the last); "since" is the first year that is taken for it.
FIXED = {
    "ct": ((1, 1), (2, 12), (7, 4), (11, 11), (12, 25), (6, 19, 2023)),
    "mo": ((1, 1), (2, 12), (5, 8), (7, 4), (11, 11), (12, 25), (6, 19, 2022)),
    "federal": ((1, 1), (7, 4), (11, 11), (12, 25), (6, 19, 2021)),
}
NTH_MONDAY = ((1, 3, 1986), (2, 3, 0), (5, 0, 0), (9, 1, 0), (10, 2, 0))


def is_leap(year):
    return year % 400 == 0 or (year % 4 == 0 and year % 100 != 0)


def month_length(year, month):
    return 29 if month == 2 and is_leap(year) else LENGTHS[month - 1]


def number(year, month, day):
    """The number of a day, counted from the first day of the year 1."""
    before = 365 * (year - 1) + (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400
    return before + sum(month_length(year, one) for one in range(1, month)) + day


def easter_sunday(year):
    """The anonymous rule of 1876, as Meeus prints it."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return number(year, month, day + 1)


def nth(year, month, weekday, which):
    days = [
        day
        for day in range(number(year, month, 1), number(year, month, month_length(year, month)) + 1)
        if day % 7 == weekday
    ]
    return days[which - 1]


def holidays(state, year):
    """The days by statute, and those that offices keep by mere practice, of one year's holidays."""
    statute, practice = set(), set()
    for month, day, *since in FIXED[state]:
        if year < (since[0] if since else 0):
            continue
        on = number(year, month, day)
        statute.add(on)
        if on % 7 == SUNDAY:
            statute.add(on + 1)
        elif on % 7 == SATURDAY:
            (practice if state == "mo" else statute).add(on - 1)
    statute |= {nth(year, month, MONDAY, which) for month, which, since in NTH_MONDAY if year >= since}
    statute.add(nth(year, 11, THURSDAY, 4))
    if state == "ct":
        statute.add(easter_sunday(year) - 2)
    return statute, practice


class Office:
    """The closed days of one office, year by year as they are asked for."""

    def __init__(self, state):
        self.state, self.statute, self.practice, self.years = state, set(), set(), set()

    def know(self, day):
        year = day // 365.2425
        for one in range(int(year) - 1, int(year) + 4):
            if one not in self.years:
                self.years.add(one)
                statute, practice = holidays(self.state, one)
                self.statute |= statute
                self.practice |= practice

    def is_holiday(self, day):
        self.know(day)
        return day in self.statute

    def is_closed(self, day, proclaimed):
        return day % 7 in (SATURDAY, SUNDAY) or self.is_holiday(day) or day in self.practice or day in proclaimed


def months_later(triple, months):
    """The same day of a later month, or its last day."""
    year, month, day = triple
    years, month = divmod(month - 1 + months, 12)
    year, month = year + years, month + 1
    return year, month, min(day, month_length(year, month))


def triple_of(day):
    """Year, month and day of a number: the first year that is not yet over, then the first such month."""
    year = day // 366 + 1
    while number(year + 1, 1, 1) <= day:
        year += 1
    month = 1
    while month < 12 and number(year, month + 1, 1) <= day:
        month += 1
    return year, month, day - number(year, month, 1) + 1


def counted(start, many, counts):
    """The day on which `many` days that count have passed since `start`, whose own day is left out."""
    end = start
    while many:
        end += 1
        many -= counts(end)
    return end


def passed(start, length, unit, paused, office, proclaimed):
    """The end of one period: days, business days, months or years."""
    if unit == "bd":
        return counted(start, length, lambda day: not (day in paused or office.is_closed(day, proclaimed)))
    if unit == "d":
        return counted(start, length, lambda day: day not in paused)
    end = number(*months_later(triple_of(start), length * {"m": 1, "y": 12}[unit]))
    lost = len([day for day in paused if start < day <= end])
    return counted(end, lost, lambda day: day not in paused)


def last_day(start, periods, roll, paused, office, proclaimed):
    """The last day after one period and its extensions, moved as the rule says, and the days it was moved over."""
    for length, unit in periods:
        start = passed(start, length, unit, paused, office, proclaimed)
    over = []
    while roll != "none" and (
        office.is_closed(start, proclaimed) if roll == "next" else start % 7 == SUNDAY or office.is_holiday(start)
    ):
        over.append(start)
        start += 1
    return start, over
