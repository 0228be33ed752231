"""axe-core on the heaviest and on a drawn page of every kind, in both colour schemes."""

import asyncio

from axe_playwright_python.base import AXE_SCRIPT

import visits
from site_folder import SCHEMES

CHECKS = ("accessibility",)
RUN = "() => axe.run(document, {resultTypes: ['violations']})"


async def check(browser, site, places, report):
    samples = site.samples()

    async def check_scheme(scheme):
        # axe reads style sheets by request, which the pages' own policy rightly forbids.
        context = await browser.new_context(color_scheme=scheme, bypass_csp=True, viewport={"width": 1440, "height": 900})
        page = await context.new_page()
        for path in samples:
            await page.goto(places.address(path, "http"), wait_until="load")
            await page.evaluate(AXE_SCRIPT)
            results = await page.evaluate(RUN)
            report.checked("accessibility")
            for violation in results["violations"]:
                node = violation["nodes"][0]
                report.fail("accessibility", f"{path} ({scheme})",
                            f"{violation['id']}: {violation['help']}: {node['html'][:160]}")
        await context.close()

    await asyncio.gather(*(check_scheme(scheme) for scheme in SCHEMES))
