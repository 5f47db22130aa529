package org.coursewatch.platform.backup;

import java.math.BigInteger;

/**
 * What a table held at one moment.
 *
 * @param table its name
 * @param rows how many rows
 * @param sum the sum of a hash of every row: another one as soon as one value is another
 */
public record TableSum(String table, long rows, BigInteger sum) {}
