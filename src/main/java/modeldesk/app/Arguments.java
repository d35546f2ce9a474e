package modeldesk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import modeldesk.api.Credentials;
import modeldesk.app.check.CheckFormat;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.DiskNames;
import modeldesk.model.Instance;
import modeldesk.playground.Dialect;
import modeldesk.playground.FaultPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Reads the command line: the contract for scripts. Wrong usage prints what is wrong with the
/// usage and ends with 2.
final class Arguments {
  private static final String REHEARSE = "rehearse";
  private static final String MERGE = "merge";
  private static final String CHECK = "check";
  private static final String PRACTICES = "--practices";
  private static final String FORMAT = "--format";
  private static final String HOME = "--home";
  private static final String URL = "--url";
  private static final String TOKEN_ENV = "--token-env";
  private static final String TOKEN_FILE = "--token-file";
  private static final String PLAYGROUND = "--playground";

  private final Map<String, String> environment;
  private final CommandLine line;

  /// `run` does what was asked for and gives the exit code.
  Arguments(
      Map<String, String> environment,
      PrintWriter out,
      PrintWriter err,
      ToIntFunction<Launch> run) {
    this.environment = environment;
    CommandSpec tour =
        command("tour", Messages.get("app.cli.tour"))
            .addOption(
                option("--out", "DIR", Path.class, Messages.get("app.cli.out"))
                    .required(true)
                    .build())
            .addOption(home())
            .addOption(url())
            .addOption(tokenEnv())
            .addOption(tokenFile())
            .addOption(
                option(
                        "--theme",
                        "light|dark|contrast",
                        Launch.Look.class,
                        Messages.get("app.cli.theme"))
                    .build());
    CommandSpec serve =
        command("serve", Messages.get("app.cli.serve"))
            .addOption(option("--port", "N", int.class, Messages.get("app.cli.port")).build())
            .addOption(option("--data", "DIR", Path.class, Messages.get("app.cli.data")).build())
            .addOption(option("--token", "T", String.class, Messages.get("app.cli.token")).build())
            .addOption(
                option("--requests-per-minute", "N", int.class, Messages.get("app.cli.rate"))
                    .build())
            .addOption(
                option("--dialect", "docs|openapi", Dialect.class, Messages.get("app.cli.dialect"))
                    .build())
            .addOption(
                option("--faults", "FILE", Path.class, Messages.get("app.cli.faults")).build());
    CommandSpec merge =
        command(MERGE, Messages.get("app.cli.merge"))
            .addPositional(file(0, "BASE", Messages.get("app.cli.mergeBase")))
            .addPositional(file(1, "MINE", Messages.get("app.cli.mergeMine")))
            .addPositional(file(2, "THEIRS", Messages.get("app.cli.mergeTheirs")))
            .addOption(
                option("--output", "FILE", Path.class, Messages.get("app.cli.mergeOutput")).build())
            .addOption(
                option("--path", "NAME", String.class, Messages.get("app.cli.mergePath")).build());
    CommandSpec check =
        command(CHECK, Messages.get("app.cli.check"))
            .addPositional(file(0, "DIR", Messages.get("app.cli.checkFolder")))
            .addOption(
                option(
                        FORMAT,
                        "text|json|sarif",
                        CheckFormat.class,
                        Messages.get("app.cli.checkFormat"))
                    .build())
            .addOption(flag(PRACTICES, Messages.get("app.cli.checkPractices")));
    CommandSpec rehearse =
        command(REHEARSE, Messages.get("app.cli.rehearse"))
            .addOption(
                option(HOME, "DIR", Path.class, Messages.get("app.cli.home"))
                    .required(true)
                    .build());
    rehearse.usageMessage().hidden(true);
    CommandSpec root =
        command("modeldesk", Messages.get("app.cli.window"))
            .version(Messages.get("app.cli.version", Version.text()))
            .addOption(home())
            .addOption(flag(PLAYGROUND, Messages.get("app.cli.playground")))
            .addOption(url())
            .addOption(tokenEnv())
            .addOption(tokenFile())
            .addPositional(files())
            .addSubcommand("serve", serve)
            .addSubcommand("tour", tour)
            .addSubcommand(REHEARSE, rehearse)
            .addSubcommand(MERGE, merge)
            .addSubcommand(CHECK, check);
    line =
        new CommandLine(root)
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExpandAtFiles(false)
            .setExecutionStrategy(parsed -> execute(parsed, run));
    CommandLine.IParameterExceptionHandler usual = line.getParameterExceptionHandler();
    line.setParameterExceptionHandler((e, given) -> wrongUsage(e, given, usual));
  }

  /// Gives the exit code of the program.
  int execute(String... arguments) {
    return line.execute(arguments);
  }

  private int execute(ParseResult parsed, ToIntFunction<Launch> run) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    return help != null ? help : run.applyAsInt(launch(parsed));
  }

  /// What scripts call tells one sentence, without the usage that people are shown.
  private static int wrongUsage(
      ParameterException e, String[] given, CommandLine.IParameterExceptionHandler usual)
      throws Exception {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandName();
    if (!name.equals(MERGE) && !name.equals(CHECK)) {
      return usual.handleParseException(e, given);
    }
    command.getErr().println(Messages.get("app.cli.seeHelp", String.valueOf(e.getMessage()), name));
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private Launch launch(ParseResult parsed) {
    ParseResult sub = parsed.subcommand();
    if (sub == null) {
      boolean told = parsed.hasMatchedOption(PLAYGROUND) || parsed.hasMatchedOption(URL);
      Launch.Server server = server(parsed);
      return new Launch.Window(
          told ? server : new Launch.Server.Remembered(),
          given(parsed, HOME, Path.class),
          files(parsed));
    }
    return switch (sub.commandSpec().name()) {
      case "serve" -> serve(sub);
      case "tour" -> tour(sub);
      case REHEARSE -> new Launch.Rehearse(sub.matchedOptionValue(HOME, Path.of("")));
      case MERGE ->
          new Launch.Merge(
              sub.matchedPositionalValue(0, Path.of("")),
              sub.matchedPositionalValue(1, Path.of("")),
              sub.matchedPositionalValue(2, Path.of("")),
              given(sub, "--output", Path.class),
              given(sub, "--path", String.class));
      case CHECK ->
          new Launch.Check(
              sub.matchedPositionalValue(0, Path.of("")),
              sub.matchedOptionValue(FORMAT, CheckFormat.TEXT),
              sub.hasMatchedOption(PRACTICES));
      default -> throw new IllegalStateException(sub.commandSpec().name());
    };
  }

  private static Launch serve(ParseResult parsed) {
    int port = parsed.matchedOptionValue("--port", 0);
    int rate = parsed.matchedOptionValue("--requests-per-minute", 0);
    if (port < 0 || port > 65_535 || rate < 0) {
      throw usage(parsed, Messages.get("app.cli.badNumber"));
    }
    return new Launch.Serve(
        port,
        given(parsed, "--data", Path.class),
        given(parsed, "--token", String.class),
        rate,
        parsed.matchedOptionValue("--dialect", Dialect.DOCS),
        faults(parsed));
  }

  private static FaultPlan faults(ParseResult parsed) {
    Path file = given(parsed, "--faults", Path.class);
    try {
      return file == null ? FaultPlan.NONE : FaultPlan.read(file);
    } catch (IOException e) {
      throw usage(parsed, Messages.get("app.cli.badFaults", file, String.valueOf(e.getMessage())));
    }
  }

  private Launch tour(ParseResult parsed) {
    Launch.Server server = server(parsed);
    if (server instanceof Launch.Server.Omni omni && !omni.instance().isLoopback()) {
      throw usage(parsed, Messages.get("app.cli.tourLoopback"));
    }
    Launch.Look look = parsed.matchedOptionValue("--theme", Launch.Look.LIGHT);
    Path out = parsed.matchedOptionValue("--out", Path.of("."));
    return new Launch.Tour(out, server, given(parsed, HOME, Path.class), look);
  }

  /// A word that is neither a file nor could become one of a model is a command nobody knows.
  private static List<Path> files(ParseResult parsed) {
    List<Path> files = parsed.matchedPositionalValue(0, List.of());
    for (Path file : files) {
      boolean ofModel = DiskNames.of(String.valueOf(file.getFileName())).isPresent();
      if (!ofModel && Files.notExists(file)) {
        throw usage(parsed, Messages.get("app.cli.noFile", file));
      }
    }
    return files;
  }

  private Launch.Server server(ParseResult parsed) {
    String url = given(parsed, URL, String.class);
    boolean token = parsed.hasMatchedOption(TOKEN_ENV) || parsed.hasMatchedOption(TOKEN_FILE);
    if (url == null) {
      if (token) {
        throw usage(parsed, Messages.get("app.cli.tokenWithoutUrl"));
      }
      return new Launch.Server.Playground();
    }
    if (parsed.hasMatchedOption(PLAYGROUND)) {
      throw usage(parsed, Messages.get("app.cli.playgroundOrUrl"));
    }
    Instance instance;
    try {
      instance = Instance.parse(url, false);
    } catch (IllegalArgumentException e) {
      throw usage(parsed, Messages.get("app.cli.badUrl", url));
    }
    if (instance.base().getScheme().equals("http") && !instance.isLoopback()) {
      throw usage(parsed, Messages.get("app.cli.plainHttp", instance.host()));
    }
    return new Launch.Server.Omni(instance, credentials(parsed));
  }

  private Credentials credentials(ParseResult parsed) {
    String variable = given(parsed, TOKEN_ENV, String.class);
    Path file = given(parsed, TOKEN_FILE, Path.class);
    if (variable != null && file == null) {
      return credentials(parsed, variable, environment.getOrDefault(variable, ""));
    }
    if (file != null && variable == null) {
      return credentials(parsed, file, read(parsed, file));
    }
    throw usage(parsed, Messages.get("app.cli.oneToken"));
  }

  private static Credentials credentials(ParseResult parsed, Object source, String token) {
    if (token.isBlank()) {
      throw usage(parsed, Messages.get("app.cli.noToken", source));
    }
    return new Credentials(token.strip());
  }

  private static String read(ParseResult parsed, Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw usage(parsed, Messages.get("app.cli.noTokenFile", file));
    }
  }

  private static <T> @Nullable T given(ParseResult parsed, String name, Class<T> type) {
    return parsed.hasMatchedOption(name) ? type.cast(parsed.matchedOption(name).getValue()) : null;
  }

  private static ParameterException usage(ParseResult parsed, String sentence) {
    return new ParameterException(parsed.commandSpec().commandLine(), sentence);
  }

  private static CommandSpec command(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
    spec.usageMessage().description(description);
    return spec;
  }

  private static PositionalParamSpec file(int index, String label, String description) {
    return PositionalParamSpec.builder()
        .index(Integer.toString(index))
        .arity("1")
        .required(true)
        .paramLabel(label)
        .type(Path.class)
        .description(description)
        .build();
  }

  private static PositionalParamSpec files() {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .paramLabel("FILE")
        .type(List.class)
        .auxiliaryTypes(Path.class)
        .description(Messages.get("app.cli.files"))
        .build();
  }

  private static OptionSpec.Builder option(
      String name, String label, Class<?> type, String description) {
    return OptionSpec.builder(name).paramLabel(label).type(type).description(description);
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  private static OptionSpec home() {
    return option(HOME, "DIR", Path.class, Messages.get("app.cli.home")).build();
  }

  private static OptionSpec url() {
    return option(URL, "URL", String.class, Messages.get("app.cli.url")).build();
  }

  private static OptionSpec tokenEnv() {
    return option(TOKEN_ENV, "NAME", String.class, Messages.get("app.cli.tokenEnv")).build();
  }

  private static OptionSpec tokenFile() {
    return option(TOKEN_FILE, "FILE", Path.class, Messages.get("app.cli.tokenFile")).build();
  }
}
