package org.coursewatch.page;

/**
 * A place to go to.
 *
 * @param label in the reader's language
 * @param address a path of this service
 * @param isHere whether the page being read is there or below
 */
public record Link(String label, String address, boolean isHere) {}
