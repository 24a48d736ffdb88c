import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds PDF files against PDF/UA-1 with the engine of veraPDF: a line for each rule that a file breaks. */
class UniversalAccess {
  public static void main(String[] paths) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    VeraPDFFoundry foundry = Foundries.defaultInstance();
    int broken = 0;
    for (String path : paths) {
      try (PDFAParser parser = foundry.createParser(new File(path), PDFAFlavour.PDFUA_1);
          PDFAValidator validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
        ValidationResult result = validator.validate(parser);
        if (result.isCompliant()) continue;
        broken++;
        Set<String> rules = new TreeSet<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
          var rule = assertion.getRuleId();
          rules.add(rule.getClause() + "-" + rule.getTestNumber() + " " + assertion.getMessage());
        }
        System.out.println(path + ": " + String.join("; ", rules));
      }
    }
    System.out.println("veraPDF: " + (paths.length - broken) + " of " + paths.length + " PDF files pass PDF/UA-1");
    System.exit(broken == 0 ? 0 : 1);
  }
}
