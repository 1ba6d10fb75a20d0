package io.julgi.ingest.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Rows of tables: separated values, and the first sheet of a spreadsheet. */
final class TableRows {
    /** Above its head a table may have a title and a few lines of remarks. */
    static final int LAST_HEAD = 20;

    /** A time in a cell is a number like any other; only its format tells. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private TableRows() {}

    /**
     * Rows of separated values.
     *
     * @return how many columns the head has; 0 when there is no head with a column of headlines,
     *     and then there are no rows
     */
    static int ofText(Reader text, char separator, ArticleFields fields, Consumer<FileRow> rows)
            throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .setIgnoreSurroundingSpaces(false)
                        .get();
        try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
            Table table = new Table(fields, rows);
            for (CSVRecord record : parser) {
                if (!table.add(parser.getCurrentLineNumber(), List.of(record.values()))) {
                    return 0;
                }
            }
            return table.head.size();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException broken) {
                rows.accept(FileRow.broken(0, "broken row: " + broken.getMessage(), ""));
                return 1;
            }
            throw e.getCause();
        }
    }

    /**
     * Rows of the first sheet that has any, read one by one whatever size the sheet says it has.
     *
     * @return how many columns the head has; 0 when there is no head with a column of headlines,
     *     and then there are no rows
     */
    static int ofSpreadsheet(Path file, ArticleFields fields, Consumer<FileRow> rows)
            throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            Table table = new Table(fields, rows);
            for (Row row : (Iterable<Row>) sheet::iterator) {
                List<String> values = new ArrayList<>(row.getCellCount());
                for (Cell cell : row) {
                    values.add(cell == null ? "" : text(cell));
                }
                if (!table.add(row.getRowNum(), values)) {
                    return 0;
                }
            }
            return table.head.size();
        } catch (ExcelReaderException e) {
            throw new IOException("it is no spreadsheet in .xlsx: " + e.getMessage(), e);
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText() == null ? "" : cell.getText();
        }
        String format = cell.getDataFormatString();
        boolean isDate = format != null && format.matches("(?i).*(?:yy|mm|dd|h:).*");
        if (isDate) {
            return cell.asDate().toString();
        }
        BigDecimal number = cell.asNumber();
        return number.stripTrailingZeros().toPlainString();
    }

    /** A table that is read: first its head, then its rows. */
    private static final class Table {
        private final ArticleFields fields;
        private final Consumer<FileRow> rows;
        private List<String> head = List.of();
        private int before;

        Table(ArticleFields fields, Consumer<FileRow> rows) {
            this.fields = fields;
            this.rows = rows;
        }

        boolean hasHead() {
            return !head.isEmpty();
        }

        /** Adds a line of the table; false when it is too late for a head to come. */
        boolean add(long number, List<String> values) {
            if (values.stream().allMatch(String::isBlank)) {
                return true;
            }
            if (head.isEmpty()) {
                head = fields.hasTitle(values) ? List.copyOf(values) : head;
                return hasHead() || ++before < LAST_HEAD;
            }
            boolean isShifted =
                    values.size() > head.size()
                            && !values.subList(head.size(), values.size()).stream()
                                    .allMatch(String::isBlank);
            String text = String.join("\t", values);
            if (isShifted) {
                rows.accept(
                        FileRow.broken(
                                number,
                                "the row has "
                                        + values.size()
                                        + " columns and the head "
                                        + head.size()
                                        + "; is a value with a separator not in quotes?",
                                text));
                return true;
            }
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < Math.min(head.size(), values.size()); i++) {
                row.put(head.get(i), values.get(i));
            }
            rows.accept(FileRow.of(number, row, text));
            return true;
        }
    }
}
