package org.coursewatch.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.course.CourseId;

/**
 * The rows of one real course, with marks where each copy has something of its own.
 *
 * @param course its id, as in the rows
 * @param patient the patient's
 * @param prescriber the prescriber's
 * @param row the row of the course; {@link #BIRTH} and {@link #HASH} are marks
 * @param opening what the hash of the opening covers between the patient and the birth date
 * @param category what it covers after it
 * @param facts in order
 * @param others rows of all other tables whose key begins with the course
 * @param numbers of authorizations
 */
record Template(
    String course,
    String patient,
    String prescriber,
    String row,
    String opening,
    String category,
    List<Fact> facts,
    Map<String, String> others,
    List<String> numbers) {

  static final String BIRTH = "@BIRTH@";
  static final String FACT = "@FACT@";
  static final String PREVIOUS = "@PREVIOUS@";
  static final String HASH = "@HASH@";

  /** A fact: its row with marks, and what its hash covers after the id of the fact. */
  record Fact(String row, String covered) {}

  static Template of(CourseId id, Rows rows) {
    String where = "course_id = '%s'".formatted(id);
    List<String> course =
        rows.read(
                """
                select patient_id, prescriber_id,
                  concat_ws('|', opened_on, extract(epoch from opened_at), opened_by, birth_year),
                  concat_ws('|', risk_category, coalesce(category_basis, ''))
                from course where\s"""
                    + where)
            .getFirst();
    Map<String, String> marks = Map.of("birth_sealed", quoted(BIRTH), "head_hash", quoted(HASH));
    Map<String, String> others = new LinkedHashMap<>();
    for (String table : tables(rows)) {
      String lines = rows.out(table, Map.of(), where);
      if (!lines.isEmpty()) {
        others.put(table, lines);
      }
    }
    return new Template(
        id.toString(),
        course.get(0),
        course.get(1),
        rows.out("course", marks, where),
        course.get(2),
        course.get(3),
        facts(rows, where),
        others,
        rows.read("select number from authorization_number where " + where).stream()
            .map(List::getFirst)
            .toList());
  }

  /** Tables that keep something of a course, found by their keys; so new ones are as well. */
  private static List<String> tables(Rows rows) {
    List<String> tables = new ArrayList<>();
    rows.read(
            """
            select c.relname from pg_index i
              join pg_class c on c.oid = i.indrelid
              join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
             where i.indisprimary and a.attname = 'course_id' and c.relnamespace = 'public'::regnamespace
               and c.relname not in ('course', 'course_fact')
             order by 1
            """)
        .forEach(row -> tables.add(row.getFirst()));
    tables.add("authorization_number");
    return tables;
  }

  private static List<Fact> facts(Rows rows, String where) {
    List<String> covered =
        rows
            .read(
                """
                select concat_ws('|', type, happened_on, coalesce(extract(epoch from happened_at)::text, ''),
                  extract(epoch from recorded_at), account, role, coalesce(second_account, ''), body::text)
                from course_fact where %s order by sequence
                """
                    .formatted(where))
            .stream()
            .map(List::getFirst)
            .toList();
    Map<String, String> marks =
        Map.of("fact_id", quoted(FACT), "previous_hash", quoted(PREVIOUS), "hash", quoted(HASH));
    String[] lines = rows.out("course_fact", marks, where + " order by sequence").split("\n");
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < covered.size(); i++) {
      facts.add(new Fact(lines[i] + "\n", covered.get(i)));
    }
    return facts;
  }

  private static String quoted(String mark) {
    return "'" + mark + "'";
  }
}
