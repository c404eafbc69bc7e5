package org.parley.bench.talk;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is said: twenty texts of 120 bytes, one with a card number and one with a telephone number to mask. */
public final class Phrases {

    public static final int BYTES = 120;

    private static final String FILLING =
            " Thank you very much for having a look at this for me, I would like to settle it today if that can be done.";

    private static final List<byte[]> TEXTS = List.of(
                    "Hello, I have a question about my last statement.",
                    "There is a payment of 48.20 on 3 March which I do not recognise.",
                    "It says REF 2291 beside it and nothing else.",
                    "My card ends in 1111 and it is a debit card.",
                    "I was travelling in that week, could it be the hotel?",
                    "The card is 4111 1111 1111 1111 and I still have it with me.",
                    "Can you tell me when the next instalment is due?",
                    "I would rather pay 250 a month from April on.",
                    "The app asks for a code which never arrives.",
                    "Yes, I changed the telephone in January.",
                    "You can call me at +49 30 901820 in the afternoon.",
                    "Is the branch in the station open on Saturday?",
                    "I tried at 14:35 and again at 14:50, the same both times.",
                    "What does it cost to send 1,200 to Norway?",
                    "The letter is dated 12.02.2026 and came only yesterday.",
                    "Could you please send me the form once more?",
                    "My wife has an account with you as well.",
                    "No, the limit was never changed by me.",
                    "That helps, I see the difference of 17.95 now.",
                    "How long does the bank usually take for that?")
            .stream()
            .map(Phrases::filled)
            .toList();

    /** How many texts there are. */
    public static final int COUNT = TEXTS.size();

    private Phrases() {}

    private static byte[] filled(String text) {
        return (text + FILLING.repeat(2)).substring(0, BYTES).getBytes(StandardCharsets.US_ASCII);
    }

    /** The text of the message with this number. */
    public static byte[] text(int number) {
        return TEXTS.get(number % TEXTS.size());
    }
}
