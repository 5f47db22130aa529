package org.coursewatch.people.console;

import java.util.ArrayList;
import java.util.List;
import org.coursewatch.people.console.DirectoryView.Tab;

/** The lists of the directory, one of them being looked at. */
record DirectoryTabs(DirectoryWords words, boolean isOffice) {

  static final String ADDRESS = "/program/people";
  static final String PRESCRIBERS = "prescribers";
  static final String PRACTICES = "practices";
  static final String PHARMACIES = "pharmacies";
  static final String WHOLESALERS = "wholesalers";
  static final String ACCOUNTS = "accounts";
  static final String INVITATIONS = "invitations";

  List<Tab> at(String here) {
    List<Tab> tabs = new ArrayList<>();
    for (String kind : List.of(PRESCRIBERS, PRACTICES, PHARMACIES, WHOLESALERS)) {
      tabs.add(new Tab(ADDRESS + "?kind=" + kind, label(kind), kind.equals(here)));
    }
    tabs.add(new Tab(ADDRESS + "/accounts", words.accounts(), here.equals(ACCOUNTS)));
    if (isOffice) {
      tabs.add(new Tab(ADDRESS + "/invitations", words.invitations(), here.equals(INVITATIONS)));
      tabs.add(new Tab("/program/unmatched-results", words.unmatched(), false));
      tabs.add(new Tab("/program/kept-messages", words.keptMessages(), false));
    }
    return tabs;
  }

  String label(String kind) {
    return switch (kind) {
      case PRACTICES -> words.practices();
      case PHARMACIES -> words.pharmacies();
      case WHOLESALERS -> words.wholesalers();
      default -> words.prescribers();
    };
  }
}
