package modeldesk.lang.find;

import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.SymbolKind;

/// What sort of thing has a name, as people say it.
public enum Kind {
  VIEW,
  DIMENSION,
  MEASURE,
  FILTER,
  TOPIC,
  JOIN,
  RELATIONSHIP,
  ALIAS,
  GRANT,
  POLICY,
  CONSTANT,
  FORMAT,
  CALENDAR,
  SET,
  SKILL,
  TAG,
  /// A key of the file with more below it.
  SECTION;

  static Kind of(FieldFacts.Kind kind) {
    return switch (kind) {
      case DIMENSION, COLUMN -> DIMENSION;
      case MEASURE -> MEASURE;
      case FILTER -> FILTER;
    };
  }

  /// For a field, whose facts are not known, a dimension.
  static Kind of(SymbolKind kind) {
    return switch (kind) {
      case VIEW -> VIEW;
      case FIELD -> DIMENSION;
      case TOPIC -> TOPIC;
      case ACCESS_GRANT -> GRANT;
      case CACHE_POLICY -> POLICY;
      case CONSTANT -> CONSTANT;
      case FORMAT -> FORMAT;
      case CALENDAR -> CALENDAR;
      case SET -> SET;
      case SKILL -> SKILL;
      case TAG -> TAG;
    };
  }

  /// The word for it in the middle of a sentence.
  public String word() {
    return switch (this) {
      case VIEW -> Messages.get("find.kind.view");
      case DIMENSION -> Messages.get("find.kind.dimension");
      case MEASURE -> Messages.get("find.kind.measure");
      case FILTER -> Messages.get("find.kind.filter");
      case TOPIC -> Messages.get("find.kind.topic");
      case JOIN -> Messages.get("find.kind.join");
      case RELATIONSHIP -> Messages.get("find.kind.relationship");
      case ALIAS -> Messages.get("find.kind.alias");
      case GRANT -> Messages.get("find.kind.grant");
      case POLICY -> Messages.get("find.kind.policy");
      case CONSTANT -> Messages.get("find.kind.constant");
      case FORMAT -> Messages.get("find.kind.format");
      case CALENDAR -> Messages.get("find.kind.calendar");
      case SET -> Messages.get("find.kind.set");
      case SKILL -> Messages.get("find.kind.skill");
      case TAG -> Messages.get("find.kind.tag");
      case SECTION -> Messages.get("find.kind.section");
    };
  }
}
