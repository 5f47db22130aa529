package org.coursewatch.program.store;

import org.coursewatch.escalation.EscalationPlans;
import org.coursewatch.program.ProductCatalog;
import org.coursewatch.program.Programs;

/** Everything that stands in the program files, read at once. */
record ProgramFiles(Programs programs, EscalationPlans escalations, ProductCatalog products) {}
