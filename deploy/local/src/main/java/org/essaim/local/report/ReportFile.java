package org.essaim.local.report;

import module java.base;

import org.essaim.local.CannotRunException;
import org.essaim.local.state.DiskSpace;
import org.essaim.servers.PrivateFile;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the report completely or not at all. */
public final class ReportFile {

    private static final DefaultIndenter ONE_BLANK = new DefaultIndenter(" ", "\n");
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private ReportFile() {}

    /**
     * @throws CannotRunException if it cannot be written there
     */
    public static void write(Path file, PortfolioReport report) {
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            PrivateFile.write(target, text(report));
        } catch (IOException unwritable) {
            throw new CannotRunException(
                    "the report cannot be written to %s: %s"
                            .formatted(target, DiskSpace.reason(unwritable)),
                    unwritable);
        }
    }

    static String text(PortfolioReport report) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter()
                        .withObjectIndenter(ONE_BLANK)
                        .withArrayIndenter(ONE_BLANK)
                        .withSeparators(
                                PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(
                                        Separators.Spacing.AFTER));
        return JSON.writer().with(printer).writeValueAsString(report) + "\n";
    }
}
