package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import modeldesk.lang.check.Exposure.Cause;
import modeldesk.lang.check.Exposure.Doubt;
import modeldesk.lang.check.Exposure.Missing;
import modeldesk.model.ExposedTopic;
import modeldesk.model.FileName;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ExposureTest {
  private static final FileName SALES = new FileName("sales.topic");
  private static final FileName ORDERS = new FileName("shop/orders.view");

  private final Map<FileName, String> texts = new HashMap<>();

  ExposureTest() {
    texts.put(
        ORDERS,
        """
        # Reference this view as orders
        dimensions:
          id: {}
          secret:
            tags: [ pii ]
          hidden_one:
            hidden: true
          gone:
            ignored: true
          guarded:
            required_access_grants: [ finance ]
        measures:
          total:
            aggregate_type: sum
        filters:
          picked:
            type: string
        """);
    texts.put(
        new FileName("users.view"),
        """
        # Reference this view as users
        dimensions:
          name: {}
          age: {}
        """);
    texts.put(FileName.RELATIONSHIPS, "- join_from_view: orders\n  join_to_view: users\n");
  }

  /// `orders: id total` as a view with these dimensions.
  private static ExposedTopic exposed(String... views) {
    List<ExposedTopic.View> all = new ArrayList<>();
    for (String view : views) {
      String name = view.substring(0, view.indexOf(':'));
      List<ExposedTopic.Field> fields =
          Arrays.stream(view.substring(name.length() + 1).strip().split(" "))
              .filter(field -> !field.isEmpty())
              .map(field -> new ExposedTopic.Field(field, null, null))
              .toList();
      all.add(new ExposedTopic.View(name, null, fields, List.of(), List.of()));
    }
    return new ExposedTopic("sales", null, "orders", all, List.of());
  }

  private Exposure check(String topic, @Nullable ExposedTopic exposed) {
    texts.put(SALES, topic);
    return Exposure.of(new TopicFiles(texts, Map.of()), SALES, exposed);
  }

  /// Each finding as `view.field field CAUSE @ file path`.
  private static List<String> missing(Exposure exposure) {
    return exposure.missing().stream().map(ExposureTest::text).toList();
  }

  private static String text(Missing missing) {
    return missing.view()
        + " ["
        + String.join(" ", missing.fields())
        + "] "
        + missing.cause()
        + " @ "
        + missing.file()
        + " "
        + String.join(".", missing.path().segments());
  }

  static Stream<Arguments> rows() {
    String joined = "base_view: orders\njoins:\n  users: {}\n";
    return Stream.of(
        row(
            "everything promised is exposed",
            joined,
            exposed("orders: id secret total", "users: name age")),
        row(
            "a field under a timeframe is exposed",
            joined,
            exposed("orders: id[month] secret total", "users: name age")),
        row(
            "a field is left out",
            joined,
            exposed("orders: id secret total", "users: name"),
            "users [age] FIELD_LEFT_OUT @ users.view dimensions.age"),
        row(
            "a joined view is left out",
            joined,
            exposed("orders: id secret total"),
            "users [name age] VIEW_LEFT_OUT @ sales.topic joins.users"),
        row(
            "a joined view without a file",
            "base_view: orders\njoins:\n  users:\n    cities: {}\n",
            exposed("orders: id secret total", "users: name age"),
            "cities [] VIEW_UNKNOWN @ sales.topic joins.users.cities"),
        row(
            "a relationship without the view in joins",
            """
            base_view: orders
            joins: {}
            relationships:
            - join_from_view: orders
              join_to_view: users
            """,
            exposed("orders: id secret total"),
            "users [name age] NOT_JOINED @ sales.topic relationships.0.join_to_view"),
        row(
            "an alias without a place in joins",
            """
            base_view: orders
            joins: {}
            relationships:
            - join_from_view: orders
              join_to_view: users
              join_to_view_as: buyers
            """,
            exposed("orders: id secret total"),
            "buyers [name age] NOT_JOINED @ sales.topic relationships.0.join_to_view_as"),
        row(
            "an override of a view that is not joined",
            "base_view: orders\njoins: {}\nviews:\n  users:\n    label: Buyers\n",
            exposed("orders: id secret total"),
            "users [name age] NOT_JOINED @ sales.topic views.users"),
        row(
            "a joined alias",
            """
            base_view: orders
            joins:
              buyers: {}
            relationships:
            - join_from_view: orders
              join_to_view: users
              join_to_view_as: buyers
            """,
            exposed("orders: id secret total", "buyers: name"),
            "buyers [age] FIELD_LEFT_OUT @ users.view dimensions.age"),
        row(
            "a field of the topic's own",
            "base_view: orders\njoins: {}\nviews:\n  orders:\n    measures:\n      mine: {}\n",
            exposed("orders: id secret total"),
            "orders [mine] FIELD_LEFT_OUT @ sales.topic views.orders.measures.mine"),
        row(
            "the list leaves a view out",
            joined + "fields: [ all_views.*, -users.* ]\n",
            exposed("orders: id secret total")),
        row(
            "the list brings a single field back",
            joined + "fields: [ users.name, all_views.*, -users.* ]\n",
            exposed("orders: id secret total"),
            "users [name] VIEW_LEFT_OUT @ sales.topic joins.users"),
        row(
            "the list leaves tagged fields out",
            "base_view: orders\njoins: {}\nfields: [ orders.*, -tag:pii ]\n",
            exposed("orders: id total")),
        row(
            "a list that says both is not believed",
            "base_view: orders\njoins: {}\nfields: [ orders.*, orders.id, -orders.id ]\n",
            exposed("orders: secret total")),
        row(
            "a list that cannot be read is not believed",
            "base_view: orders\njoins: {}\nfields: [ orders.*, set:short ]\n",
            exposed("orders: id")),
        row(
            "without joins only the base view is compared",
            "base_view: orders\n",
            exposed("orders: id secret"),
            "orders [total] FIELD_LEFT_OUT @ shop/orders.view measures.total"),
        row(
            "a topic that extends is not compared",
            "base_view: orders\nextends: [ a ]\n",
            exposed("orders: id")),
        row("a broken file is not compared", "base_view: orders\n  joins: [", exposed("orders:")));
  }

  private static Arguments row(
      String name, String topic, ExposedTopic exposed, String... expected) {
    return Arguments.of(name, topic, exposed, List.of(expected));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void whatIsPromisedAndNotExposedIsListed(
      String name, String topic, ExposedTopic exposed, List<String> expected) {
    assertThat(missing(check(topic, exposed))).as(name).isEqualTo(expected);
  }

  @Test
  void aViewThatExtendsAnotherIsComparedByItsOwnFieldsOnly() {
    texts.put(
        new FileName("users.view"),
        "# Reference this view as users\nextends: [ people ]\ndimensions:\n  name: {}\n");
    Exposure exposure =
        check(
            "base_view: orders\njoins:\n  users: {}\n",
            exposed("orders: id secret total", "users: taken_over"));
    assertThat(missing(exposure))
        .containsExactly("users [name] FIELD_LEFT_OUT @ users.view dimensions.name");
    assertThat(exposure.doubts()).containsExactly(Doubt.VIEW_EXTENDS);
  }

  @Test
  void whatCannotBeToldIsSaid() {
    assertThat(check("base_view: orders\n", exposed("orders: id secret total")).doubts())
        .containsExactly(Doubt.NO_JOINS);
    assertThat(check("extends: [ x ]\nbase_view: orders\n", exposed("orders:")).doubts())
        .containsExactly(Doubt.TOPIC_EXTENDS);
    assertThat(check("label: x\n", exposed("orders:")).doubts()).containsExactly(Doubt.UNREADABLE);
  }

  @Test
  void fieldsThatNoFileNamesAreForInformation() {
    Exposure exposure =
        check(
            "base_view: orders\njoins: {}\n",
            exposed("orders: id secret total hidden_one picked more", "cities: name"));
    assertThat(exposure.missing()).isEmpty();
    assertThat(exposure.extra())
        .containsExactly(
            new Exposure.Extra("orders", List.of("more")),
            new Exposure.Extra("cities", List.of("name")));
  }

  @Test
  void aTopicOmniDoesNotShowHasItsUsualCause() {
    assertThat(check("base_view: orders\nhidden: true\n", null).missing())
        .containsExactly(
            new Missing("", List.of(), Cause.TOPIC_HIDDEN, SALES, YamlPath.of("hidden")));
    assertThat(check("base_view: orders\nrequired_access_grants: [ a ]\n", null).missing())
        .containsExactly(
            new Missing(
                "", List.of(), Cause.TOPIC_CLOSED, SALES, YamlPath.of("required_access_grants")));
    assertThat(check("base_view: orders\n", null).missing())
        .containsExactly(new Missing("", List.of(), Cause.TOPIC_UNKNOWN, SALES, YamlPath.ROOT));
  }
}
