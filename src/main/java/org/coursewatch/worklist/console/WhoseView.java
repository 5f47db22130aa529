package org.coursewatch.worklist.console;

import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Who has a call, with the button to take it or to give it back.
 *
 * @param itemId the item
 * @param mine whether it is the reader's
 * @param other in words, who else has it; null when nobody else has
 * @param name whose call it is, for who does not see where the button stands
 * @param form an empty form, so that sending it twice does it once
 */
public record WhoseView(
    String itemId, boolean mine, @Nullable String other, String name, Form form) {}
