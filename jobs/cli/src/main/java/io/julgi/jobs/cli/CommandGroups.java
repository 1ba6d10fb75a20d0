package io.julgi.jobs.cli;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;

/** Lists the commands in the help by what they are for, each with the first line of its help. */
final class CommandGroups implements IHelpSectionRenderer {
    private static final int NAME_WIDTH = 14;

    /** In the order of the help; each command is in one group. */
    static final List<Group> ALL =
            List.of(
                    new Group(
                            "Collect articles and show timelines",
                            List.of("demo", "local", "import", "crawl", "serve")),
                    new Group(
                            "Run on servers or a cluster",
                            List.of("stream", "rebuild", "schedule", "submit")),
                    new Group("Language and quality", List.of("dictionary", "clean", "evaluate")),
                    new Group("Measure speed", List.of("bench")),
                    new Group("Configure", List.of("settings")));

    /** Commands that serve one purpose. */
    record Group(String purpose, List<String> commands) {}

    @Override
    public String render(Help help) {
        StringBuilder text = new StringBuilder();
        for (Group group : ALL) {
            TextTable table =
                    TextTable.forColumns(
                            help.colorScheme(),
                            new Column(NAME_WIDTH, 2, Overflow.SPAN),
                            new Column(
                                    help.commandSpec().usageMessage().width() - NAME_WIDTH,
                                    0,
                                    Overflow.WRAP));
            for (String command : group.commands()) {
                table.addRowValues(
                        command,
                        help.subcommands()
                                .get(command)
                                .commandSpec()
                                .usageMessage()
                                .description()[0]);
            }
            text.append(String.format("%n%s:%n%s", group.purpose(), table));
        }
        return text.toString();
    }
}
