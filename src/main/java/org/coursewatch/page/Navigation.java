package org.coursewatch.page;

import java.util.ArrayList;
import java.util.List;
import org.coursewatch.people.Role;

/** Where each role works: the pages of its workspace, in the order of a day. */
final class Navigation {

  private static final String OFFICE = "/office";
  private static final String PHARMACY = "/pharmacy";
  private static final String PROGRAM = "/program";
  private static final String MINE = "/my";
  private static final String NOTICES = "/notices";
  private static final String CASES = "/cases";
  private static final String RULES = "/rules";
  private static final String ACCOUNT = "/account";

  private final PageWords words;
  private final String path;

  Navigation(PageWords words, String path) {
    this.words = words;
    this.path = path;
  }

  /** Where the work of {@code role} begins. */
  static String home(Role role) {
    return switch (role) {
      case PRESCRIBER, DESIGNEE -> OFFICE;
      case REPRESENTATIVE, PHARMACIST -> PHARMACY;
      case ADMINISTRATOR, AUDITOR -> PROGRAM;
      case PATIENT -> MINE;
      case WHOLESALER -> NOTICES;
      case EHR, PHARMACY_SYSTEM, LABORATORY, SYSTEM -> ACCOUNT;
    };
  }

  List<Link> of(Role role) {
    return switch (role) {
      case PRESCRIBER, DESIGNEE -> office(role);
      case REPRESENTATIVE, PHARMACIST -> pharmacy(role);
      case ADMINISTRATOR -> program(true);
      case AUDITOR -> program(false);
      case PATIENT -> mine();
      case WHOLESALER ->
          List.of(to(words.notices(), NOTICES), to(words.cases(), CASES), to(words.rules(), RULES));
      case EHR, PHARMACY_SYSTEM, LABORATORY, SYSTEM -> List.of();
    };
  }

  private List<Link> office(Role role) {
    List<Link> links =
        new ArrayList<>(
            List.of(
                at(words.worklist(), OFFICE),
                to(words.patients(), "/office/patients"),
                to(words.clinicDay(), "/office/day"),
                to(words.enrollments(), "/office/enrollments"),
                to(words.homeTests(), "/office/home-tests"),
                to(words.overdue(), "/reports/overdue")));
    if (role == Role.PRESCRIBER) {
      links.add(to(words.cases(), CASES));
    }
    links.add(to(words.notices(), NOTICES));
    return List.copyOf(links);
  }

  private List<Link> pharmacy(Role role) {
    List<Link> links =
        new ArrayList<>(
            List.of(at(words.pharmacyCheck(), PHARMACY), to(words.tasks(), "/pharmacy/tasks")));
    if (role == Role.REPRESENTATIVE) {
      links.add(to(words.people(), "/pharmacy/people"));
      links.add(to(words.cases(), CASES));
    }
    links.add(to(words.notices(), NOTICES));
    return List.copyOf(links);
  }

  private List<Link> program(boolean isAdministrator) {
    List<Link> links =
        new ArrayList<>(
            List.of(
                at(words.overview(), PROGRAM),
                to(words.overdue(), "/reports/overdue"),
                to(words.cases(), "/program/cases"),
                to(words.people(), "/program/people"),
                to(words.rules(), RULES)));
    if (isAdministrator) {
      links.add(to(words.whatIf(), "/program/what-if"));
    }
    links.add(to(words.audit(), "/program/audit"));
    links.add(to(words.metrics(), "/program/metrics"));
    links.add(to(words.operations(), "/program/sweeps"));
    return List.copyOf(links);
  }

  private List<Link> mine() {
    return List.of(
        at(words.myNextStep(), MINE),
        to(words.myQuestions(), "/my/questions"),
        to(words.myMethods(), "/my/contraception"),
        to(words.homeTests(), "/my/home-tests"),
        to(words.myLooks(), "/my/looks"),
        to(words.myChoices(), "/my/privacy"),
        to(words.notices(), NOTICES));
  }

  private Link at(String label, String address) {
    return new Link(label, address, path.equals(address));
  }

  private Link to(String label, String address) {
    return new Link(label, address, path.equals(address) || path.startsWith(address + "/"));
  }
}
