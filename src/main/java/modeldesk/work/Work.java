package modeldesk.work;

/// Something to do off the window's thread.
@FunctionalInterface
public interface Work<T> {
  T run(Progress progress) throws Exception;
}
