package org.coursewatch.worklist.console;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do about a course, in words.
 *
 * @param why what is the matter, one sentence
 * @param deadline until when, in the program's zone and at the site; null where nothing sets one
 * @param say what to say or to do
 * @param kind how it is marked: {@code bad}, {@code wait} or {@code info}
 * @param mark the mark in a word or two
 * @param recordAddress where the reader records it, null when it is not the reader's to record
 * @param recordLabel what that link says, null with {@code recordAddress}
 * @param address where it is put off, assigned and commented
 */
public record TaskView(
    String why,
    @Nullable String deadline,
    String say,
    String kind,
    String mark,
    @Nullable String recordAddress,
    @Nullable String recordLabel,
    String address) {}
