package org.coursewatch.browser;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What loading a page took, nothing of it from the browser's cache.
 *
 * @param bytes transferred, heads included
 * @param readyMillis from the beginning of the request until the page and all that belongs to it
 *     was there, in milliseconds
 */
record Load(long bytes, double readyMillis) {

  static Load of(Visitor visitor, String path) {
    Page page = visitor.page();
    CDPSession session = page.context().newCDPSession(page);
    AtomicLong bytes = new AtomicLong();
    session.send("Network.enable");
    session.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    var cacheOff = new com.google.gson.JsonObject();
    cacheOff.addProperty("cacheDisabled", true);
    session.send("Network.setCacheDisabled", cacheOff);
    page.navigate(visitor.address(path));
    page.waitForLoadState();
    Object ready =
        page.evaluate(
            "async () => { const nav = performance.getEntriesByType('navigation')[0];"
                + " while (nav.loadEventEnd === 0) await new Promise(r => setTimeout(r, 5));"
                + " return nav.loadEventEnd; }");
    session.detach();
    return new Load(bytes.get(), ((Number) ready).doubleValue());
  }
}
