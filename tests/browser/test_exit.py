"""Whoever is in danger leaves at once by three presses of one key; whoever types never does."""

from django.urls import reverse

from .place import visitor

AWAY = "https://www.weather.gov/"


def test_shift_three_times_leaves_and_what_people_press_while_they_type_does_not(world, address, browser):
    form = f"{address}{reverse('intake:tell_us', args=['ct'])}"
    with visitor(browser, address, "") as page:
        page.route(f"{AWAY}**", lambda asked: asked.fulfill(body="<title>Weather</title>", content_type="text/html"))
        page.goto(form)
        page.locator("textarea").first.click()
        for key in ("Escape", "Escape", "Escape", "Shift+A", "Shift+B", "Shift+C", "Shift", "x", "Shift", "y", "Shift"):
            page.keyboard.press(key)
        assert page.url == form
        assert page.locator("textarea").first.input_value() == "ABCxy"
        for _ in range(3):
            page.keyboard.press("Shift")
        page.wait_for_url(AWAY)
