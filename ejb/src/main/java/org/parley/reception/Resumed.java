package org.parley.reception;

import org.parley.consent.ConsentReceipt;
import org.parley.conversation.Standing;
import org.parley.identity.SiteView;
import org.parley.identity.Visitor;
import org.parley.kernel.Secret;

/** A visitor has come back: who it is, where the conversation stands, and the token for the next time. */
public record Resumed(
        Visitor visitor, Standing standing, SiteView site, ConsentReceipt consent, Secret<String> token) {}
