package org.coursewatch.dispense.console;

/**
 * A label for the bag: nothing of the patient at all.
 *
 * @param number of the authorization, in groups of four
 * @param address of its page
 * @param lastDay last program day for the hand-over (inside), in words
 * @param until its last minute in both zones
 * @param pharmacy its name
 * @param qr the number as a QR code, SVG
 * @param isLive whether there is anything to hand over; without, there is no label
 */
record LabelView(
    String number,
    String address,
    String lastDay,
    String until,
    String pharmacy,
    String qr,
    boolean isLive) {}
