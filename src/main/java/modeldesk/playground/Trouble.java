package modeldesk.playground;

import java.io.IOException;

/// Makes one request go wrong.
final class Trouble {
  /// Does what was asked, and gives the proper answer to it.
  interface Work {
    Reply done();
  }

  private final Gate gate;
  private final Dialect dialect;

  Trouble(Gate gate, Dialect dialect) {
    this.gate = gate;
    this.dialect = dialect;
  }

  /// Writes what the fault makes of a request; `answer` does what was asked. An interrupt, which
  /// comes when the server stops, leaves the request unanswered.
  void make(Faults.Fault fault, AnswerWriter writer, Work answer)
      throws IOException, InterruptedException {
    switch (fault) {
      case Faults.Fault.Answer(int status, String text) -> writer.json(status, text);
      case Faults.Fault.TooMany(var wait) -> writer.write(Gate.tooMany(wait));
      case Faults.Fault.TooManyUntil(var wait) -> writer.write(gate.tooManyUntil(wait));
      case Faults.Fault.Html(int status) -> writer.write(Reply.html(status, "Bad Gateway"));
      case Faults.Fault.NotSuccess _ -> writer.write(Reply.failure("Something went wrong"));
      case Faults.Fault.Stale _ -> writer.write(stale(dialect).reply());
      case Faults.Fault.TokenExpired _ -> writer.write(gate.invalidToken().reply());
      case Faults.Fault.Cut _ -> writer.cut();
      case Faults.Fault.CutAfter _ -> {
        answer.done();
        writer.cut();
      }
      case Faults.Fault.Unanswered _ -> answer.done();
      case Faults.Fault.InvalidJson _ -> writer.json(answer.done().status(), "{\"files\": {oops");
      case Faults.Fault.TruncatedJson _ -> writer.half(answer.done());
      case Faults.Fault.Slow(var time) -> {
        Thread.sleep(time);
        writer.write(answer.done());
      }
      case Faults.Fault.SlowBody(var time) -> writer.slowly(answer.done(), time);
      case Faults.Fault.Held(var latch) -> {
        latch.await();
        writer.write(answer.done());
      }
      case Faults.Fault.HugeBody(long bytes) -> writer.padded(answer.done(), bytes);
      case Faults.Fault.ManyIssues(int count) -> {
        Reply reply = answer.done();
        writer.write(reply.status() == 200 ? ValidateRoute.invented(count, dialect) : reply);
      }
    }
  }

  /// A checksum that is not that of the file's text (api.md §2.8, §7).
  static Refusal stale(Dialect dialect) {
    return Refusal.detail(
        dialect.isOpenApi() ? 409 : 400, "File has been modified since it was fetched");
  }
}
