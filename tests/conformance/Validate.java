import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/** Validates PDF files with veraPDF's engine: `Validate FLAVOUR,FLAVOUR… FILE…`; exit 1 when one does not conform. */
public class Validate {
    private static final int FAILURES_KEPT_PER_RULE = 100;

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean allConform = true;
        for (int index = 1; index < arguments.length; index++) {
            for (String flavour : arguments[0].split(",")) {
                allConform &= conforms(arguments[index], PDFAFlavour.fromString(flavour));
            }
        }
        System.exit(allConform ? 0 : 1);
    }

    private static boolean conforms(String file, PDFAFlavour flavour) throws Exception {
        try (InputStream bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour)) {
            // A flavour whose profile did not load would otherwise be checked against nothing.
            if (flavour == PDFAFlavour.NO_FLAVOUR) throw new IllegalArgumentException("unknown flavour");
            ValidationResult result =
                    ValidatorFactory.createValidator(flavour, FAILURES_KEPT_PER_RULE, false, false, false).validate(parser);
            if (result.getTotalAssertions() == 0) throw new IllegalStateException("nothing was checked");
            System.out.printf("%s  %s  %,d assertions  %s%n", result.isCompliant() ? "conforms" : "FAILS   ", flavour,
                    result.getTotalAssertions(), file);
            failures(result).forEach((failure, count) -> System.out.printf("    %d × %s%n", count, failure));
            return result.isCompliant();
        }
    }

    private static Map<String, Integer> failures(ValidationResult result) {
        Map<String, Integer> failures = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                failures.merge(assertion.getRuleId().getClause() + ": " + assertion.getMessage(), 1, Integer::sum);
            }
        }
        return failures;
    }
}
