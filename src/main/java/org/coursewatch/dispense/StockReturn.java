package org.coursewatch.dispense;

import java.time.Instant;

/**
 * The pharmacy's word that the product of a reversed authorization went back to stock.
 *
 * @param confirmedAt when the pharmacy said so
 * @param account the account that said so
 */
public record StockReturn(Instant confirmedAt, String account) {}
