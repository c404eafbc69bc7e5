package org.parley.masking;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The world's numbering plans, asked only about short strings of ASCII digits. */
final class PhonePlans {

    /** Plans without a trunk prefix whose ten digits are often written in one. */
    private static final List<String> JOINED = List.of("US", "TR");

    /** Plans without a trunk prefix whose numbers are recognised by how they are grouped. */
    private static final List<String> GROUPED = List.of("US", "TR", "IT", "PL", "ES", "PT", "CZ", "GR");

    private static final int FEWEST_NATIONAL = 9;
    private static final int MOST_NATIONAL = 11;

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    /** Loads the plans asked most. */
    void warmUp() {
        for (String region : GROUPED) {
            plans.isValidNumber(plans.getExampleNumber(region));
        }
    }

    /** Says whether a country code and a number of a possible length make up {@code digits}. */
    boolean possible(String digits) {
        PhoneNumber number = parse("+" + digits, null);
        if (number == null) {
            return false;
        }
        ValidationResult result = plans.isPossibleNumberWithReason(number);
        return result == ValidationResult.IS_POSSIBLE || result == ValidationResult.IS_POSSIBLE_LOCAL_ONLY;
    }

    boolean hasJoined(String digits) {
        return digits.length() > FEWEST_NATIONAL && has(digits, JOINED);
    }

    boolean hasGrouped(String digits) {
        return has(digits, GROUPED);
    }

    private boolean has(String digits, List<String> regions) {
        if (digits.length() < FEWEST_NATIONAL || digits.length() > MOST_NATIONAL) {
            return false;
        }
        for (String region : regions) {
            PhoneNumber number = parse(digits, region);
            if (number != null && plans.isValidNumberForRegion(number, region)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable PhoneNumber parse(String digits, @Nullable String region) {
        try {
            return plans.parse(digits, region);
        } catch (NumberParseException e) {
            return null;
        }
    }
}
