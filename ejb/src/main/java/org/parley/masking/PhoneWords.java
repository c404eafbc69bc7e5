package org.parley.masking;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the words before a number say it is. */
enum PhoneWords {
    /** A telephone number. */
    TELEPHONE,
    /** A number of an order, a case, an account, a device. */
    REFERENCE,
    /** Nothing. */
    NONE;

    private static final int FARTHEST = 32;
    private static final int WORDS = 2;

    private static final Set<String> TELEPHONES = Set.of(
            "phone",
            "telephone",
            "tel",
            "mobile",
            "cell",
            "cellphone",
            "fax",
            "whatsapp",
            "telefon",
            "mobil",
            "handy",
            "telefonnummer",
            "handynummer",
            "mobilnummer",
            "rufnummer",
            "phonenumber",
            "téléphone",
            "teléfono",
            "telefono",
            "móvil",
            "portable");

    private static final Set<String> REFERENCES = Set.of(
            "order",
            "ref",
            "reference",
            "referenz",
            "invoice",
            "ticket",
            "case",
            "id",
            "imei",
            "isbn",
            "ean",
            "issn",
            "tracking",
            "track",
            "parcel",
            "shipment",
            "fedex",
            "ups",
            "dhl",
            "contract",
            "customer",
            "article",
            "sku",
            "serial",
            "transaction",
            "booking",
            "policy",
            "claim",
            "account",
            "konto",
            "kontonummer",
            "auftrag",
            "auftragsnummer",
            "bestellung",
            "bestellnummer",
            "rechnung",
            "rechnungsnummer",
            "kundennummer",
            "vertragsnummer",
            "vertrag",
            "vorgang",
            "vorgangsnummer",
            "aktenzeichen",
            "sendung",
            "sendungsnummer",
            "artikel",
            "artikelnummer",
            "seriennummer",
            "buchung",
            "referenznummer",
            "iban",
            "blz",
            "bic",
            "tax",
            "steuer",
            "steuernummer",
            "auftrags",
            "beleg",
            "bestell",
            "buchungs",
            "dpd",
            "gls",
            "hermes",
            "kd",
            "kunden",
            "mitglieds",
            "paket",
            "policen",
            "rechnungs",
            "sendungs",
            "serien",
            "usps",
            "versicherungs",
            "vertrags",
            "vorgangs",
            "zähler");

    /** What German puts after the thing that is numbered, in one word with it. */
    private static final List<String> REFERENCE_ENDINGS = List.of("nr", "nummer");

    private static final List<String> TELEPHONE_STEMS = List.of(
            "telef", "telnr", "handy", "mobil", "ruf", "fax", "phone", "festnetz", "kontakt", "whatsapp", "wahl");

    private static final Set<String> FILLERS =
            Set.of("no", "nr", "number", "numbers", "nummer", "is", "ist", "lautet", "the", "die", "der", "num", "my");

    /** Reads the words before {@code index}; the nearest that says something counts. */
    static PhoneWords before(Reading reading, int index) {
        int floor = Math.max(0, index - FARTHEST);
        int end = index;
        int words = 0;
        while (end > floor && words < WORDS) {
            while (end > floor && !reading.isLetter(end - 1)) {
                if (reading.isDigit(end - 1) || reading.at(end - 1) == '\n') {
                    return NONE;
                }
                end--;
            }
            int start = end;
            while (start > floor && reading.isLetter(start - 1)) {
                start--;
            }
            String word = reading.text(start, end).toLowerCase(Locale.ROOT);
            if (TELEPHONES.contains(word)) {
                return TELEPHONE;
            }
            if (REFERENCES.contains(word) || isCompoundReference(word)) {
                return REFERENCE;
            }
            words += FILLERS.contains(word) ? 0 : 1;
            end = start;
        }
        return NONE;
    }

    private static boolean isCompoundReference(String word) {
        return !FILLERS.contains(word)
                && REFERENCE_ENDINGS.stream().anyMatch(word::endsWith)
                && TELEPHONE_STEMS.stream().noneMatch(word::contains);
    }
}
