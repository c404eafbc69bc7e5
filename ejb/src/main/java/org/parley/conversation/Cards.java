package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.parley.consent.ConsentReceipt;
import org.parley.consent.Consents;
import org.parley.identity.DepartmentView;
import org.parley.identity.FormField;
import org.parley.identity.SiteView;
import org.parley.identity.Sites;
import org.parley.identity.StaffMember;
import org.parley.intake.Answers;
import org.parley.intake.ArrivalForms;
import org.parley.kernel.ConversationId;
import org.parley.vault.Vault;

/** Puts together what agents see of conversations. Joins the caller's transaction. */
@ApplicationScoped
class Cards {

    private final JpaConversations conversations;
    private final ArrivalForms forms;
    private final Consents consents;
    private final Sites sites;
    private final Vault vault;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Cards() {
        this(null, null, null, null, null);
    }

    @Inject
    Cards(JpaConversations conversations, ArrivalForms forms, Consents consents, Sites sites, Vault vault) {
        this.conversations = conversations;
        this.forms = forms;
        this.consents = consents;
        this.sites = sites;
        this.vault = vault;
    }

    List<Card> cards(StaffMember agent, List<Conversation> chosen) {
        List<ConversationId> ids = chosen.stream().map(Conversation::id).toList();
        vault.preload(ids);
        Map<ConversationId, Answers> answers = forms.answers(ids);
        Map<ConversationId, String> drafts = conversations.drafts(agent.id(), ids);
        Map<ConversationId, ConsentReceipt> receipts = consents.receipts(ids);
        return chosen.stream()
                .map(conversation -> card(
                        conversation.standing(),
                        Objects.requireNonNull(receipts.get(conversation.id()), "no consent"),
                        answers.getOrDefault(conversation.id(), Answers.NONE),
                        drafts.getOrDefault(conversation.id(), "")))
                .toList();
    }

    private Card card(Standing standing, ConsentReceipt receipt, Answers answers, String draft) {
        SiteView site = site(standing);
        List<Card.Answer> form = site.form().stream()
                .filter(field -> answers.values().containsKey(field.key()))
                .map(field ->
                        answer(field, answers, standing.locale(), site.locales().get(0)))
                .toList();
        return new Card(
                standing, department(site, standing), visitorName(standing.id(), answers), receipt, form, draft);
    }

    private static Card.Answer answer(FormField field, Answers answers, String locale, String fallback) {
        return new Card.Answer(
                field.key(), field.label(locale, fallback), answers.values().getOrDefault(field.key(), ""));
    }

    List<Offer> offers(List<Conversation> chosen) {
        List<ConversationId> ids = chosen.stream().map(Conversation::id).toList();
        vault.preload(ids);
        Map<ConversationId, Answers> answers = forms.answers(ids);
        return chosen.stream()
                .map(Conversation::standing)
                .map(standing -> new Offer(
                        standing.id(),
                        department(site(standing), standing),
                        standing.course().startedAt(),
                        visitorName(standing.id(), answers.getOrDefault(standing.id(), Answers.NONE)),
                        standing.locale()))
                .toList();
    }

    private SiteView site(Standing standing) {
        return sites.byId(standing.site())
                .orElseThrow(() -> new IllegalStateException("site is gone: " + standing.site()));
    }

    private static DepartmentView department(SiteView site, Standing standing) {
        return site.departments().stream()
                .filter(department -> department.id().equals(standing.department()))
                .findFirst()
                .orElseGet(() -> new DepartmentView(standing.department(), "gone", "(removed)"));
    }

    /** Without a name the visitor gets a made-up one, from the id, so that two agents mean the same person by it. */
    private static String visitorName(ConversationId id, Answers answers) {
        return answers.name()
                .orElseGet(() -> "Visitor " + id.toString().substring(0, 4).toUpperCase(Locale.ROOT));
    }
}
