"""The agency's own numbers: gapless in each year."""

from ..models import Case, Event, Number, NumberSeries


def draw_number(case: Case, kind: str, event: Event) -> Number:
    """Give the case the next number of a gapless series, under the lock of the series until the transaction ends."""
    agency, year = case.agency, event.on.year
    NumberSeries.objects.get_or_create(agency=agency, kind=kind, year=year)
    series = NumberSeries.objects.select_for_update().get(agency=agency, kind=kind, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    form = agency.docket_numbers if kind == "docket" else agency.inquiry_numbers
    value = form.format(year=year, yy=year % 100, n=series.last)
    return Number.objects.create(case=case, issuer=agency.code, kind=kind, value=value, made_by=event)
