package org.coursewatch.platform.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;

/** What Jackson finds wrong with a body that is read into a type of ours. */
final class JsonFaults {

  private JsonFaults() {}

  static Problem problem(JsonProcessingException fault) {
    return Problem.malformed(List.of(error(fault)));
  }

  private static FieldError error(JsonProcessingException fault) {
    return switch (fault) {
      case UnrecognizedPropertyException unknown ->
          new FieldError(field(unknown), "is not a known field", "Leave it out.");
      case JsonMappingException misfit when !misfit.getPath().isEmpty() ->
          new FieldError(field(misfit), "is not what belongs here", "Compare it with /q/openapi.");
      default ->
          new FieldError(
              "",
              "not well-formed JSON" + place(fault.getLocation()),
              "Send one JSON document in UTF-8, each key once.");
    };
  }

  private static String field(JsonMappingException fault) {
    StringBuilder field = new StringBuilder();
    for (Reference step : fault.getPath()) {
      if (step.getFieldName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return field.toString();
  }

  private static String place(JsonLocation at) {
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
