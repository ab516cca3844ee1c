"""A page on which nothing may go wrong, for tests of what scripts do."""

import pytest


@pytest.fixture
def page(new_page):
    """A page that may have no fault by the end."""
    page, faults = new_page(), []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message) or dialog.dismiss())
    yield page
    assert not faults
