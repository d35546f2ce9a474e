/// Model Desk: a desktop editor for Omni Analytics semantic models.
@org.jspecify.annotations.NullMarked
module modeldesk {
  requires java.logging;
  requires java.net.http;
  requires jdk.httpserver;
  requires javafx.controls;
  requires javafx.swing;
  requires org.fxmisc.richtext;
  requires org.fxmisc.undo;
  requires org.fxmisc.flowless;
  requires reactfx;
  requires atlantafx.base;
  requires org.kordamp.ikonli.core;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.feather;
  requires tools.jackson.databind;
  requires org.yaml.snakeyaml;
  requires dev.failsafe.core;
  requires org.eclipse.jgit;
  requires info.picocli;
  requires org.eclipse.elk.core;
  requires org.eclipse.elk.graph;
  requires org.eclipse.elk.alg.layered;
  requires org.eclipse.emf.common;
  requires org.eclipse.emf.ecore;
  requires com.google.common;
  requires java.keyring;
  requires org.freedesktop.dbus;
  requires org.jspecify;

  exports modeldesk.app to
      javafx.graphics;

  opens modeldesk.playground.wire to
      tools.jackson.databind;
  opens modeldesk.api.wire to
      tools.jackson.databind;
  opens modeldesk.store.wire to
      tools.jackson.databind;
}
