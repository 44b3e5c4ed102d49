// From the tree of a question to what it asks.

#include "query/question.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "core/one_of.h"
#include "core/utf8.h"
#include "query/dates.h"
#include "query/question_tree.h"

namespace relata::query {
namespace {

/// "made an attack on X" is "attacked X".
bool is_light(std::string_view lemma) {
    return is_one_of(lemma, {"make", "launch", "carry", "conduct", "stage", "commit", "put", "give", "have",
                             "perpetrate", "take", "mount", "perform", "be"});
}

/// "When did the offensive begin?" asks for the offensive.
bool is_phase(std::string_view lemma) {
    return is_one_of(lemma, {"begin", "start", "commence", "end", "stop", "continue", "happen", "occur", "take"});
}

bool tells(std::string_view lemma) {
    return is_one_of(lemma, {"say", "report", "claim", "tell", "write", "state", "mention"});
}

bool is_paper(std::string_view lemma) {
    return is_one_of(lemma, {"article", "outlet", "paper", "newspaper", "document", "source", "medium", "media",
                             "report", "agency", "publisher", "site"});
}

/// One predicate of the question with what hangs on it.
class PartReader {
  public:
    PartReader(const QuestionTree& tree, int predicate, std::vector<int> others)
        : tree_(tree), predicate_(predicate), alternatives_(std::move(others)) {}

    Question read() {
        read_act();
        for (const int child : tree_.children(predicate_)) read_child(child);
        if (light_object_ >= 0) read_light_object();
        if (!decided_) q_.wanted = Wanted::yes_or_no;
        return std::move(q_);
    }

  private:
    const Word& word(int i) const { return tree_.word(i); }

    void want(Wanted wanted) {
        if (!std::exchange(decided_, true)) q_.wanted = wanted;
    }

    /// The noun of "Who is the spokesman of X?", the one light verbs carry, or the verb with its particle.
    void read_act() {
        if (is_one_of(word(predicate_).lemma, {"happen", "occur", "there"})) return;
        if (tree_.has_child(predicate_, "cop") && !tree_.is_wh(predicate_)) {
            const bool noun = is_one_of(word(predicate_).upos, {"NOUN", "PROPN"});
            q_.acts.push_back(word(predicate_).lemma + (noun ? " of" : ""));
            return;
        }
        if (tree_.is_wh(predicate_)) return read_wh_predicate();
        for (const int verb : tree_.with(predicate_, alternatives_)) q_.acts.push_back(tree_.verb_with_particle(verb));
        if (is_light(word(predicate_).lemma)) light_object_ = tree_.noun_object(predicate_);
    }

    /// "What is the capital of Syria?", "Where is Idlib?": the wh-word is the root of the tree.
    void read_wh_predicate() {
        const std::string wh = to_lower_ascii(word(predicate_).form);
        const int noun = tree_.child(predicate_, "nsubj");
        if (wh == "where") {
            want(Wanted::place);
            q_.acts.emplace_back("be located in");
            q_.acts.emplace_back("be in");
            return;
        }
        want(wh == "when" ? Wanted::time : Wanted::subject);
        if (noun < 0) return;
        const int of = tree_.child(noun, "nmod");
        if (of < 0) return;
        q_.acts.push_back(word(noun).lemma + " of");
        q_.object = tree_.phrase(of);
        asked_noun_ = noun;
    }

    void read_child(int child) {
        const std::string_view relation = word(child).deprel;
        if (child == asked_noun_ || std::ranges::find(alternatives_, child) != alternatives_.end()) return;
        if (relation.starts_with("nsubj") || relation == "csubj") {
            relation.ends_with("pass") && tree_.is_passive(predicate_) ? take_object(child) : take_subject(child);
        } else if (relation == "obj" || relation == "iobj") {
            if (child != light_object_) take_object(child);
        } else if (relation.starts_with("obl") || relation.starts_with("nmod")) {
            take_oblique(child);
        } else if (relation == "advmod" || relation == "parataxis" || relation == "conj") {
            take_adverb(child);
        } else if (relation == "advcl" || relation == "ccomp" || relation == "xcomp" || relation == "acl") {
            take_further(child);
        }
    }

    void count(int head) {
        want(Wanted::number);
        for (const auto& wording : tree_.phrase(head).wordings)
            q_.counted.insert(q_.counted.end(), wording.begin(), wording.end());
    }

    /// "who" and "whom" ask for somebody, "what" for anything.
    void want_end(Wanted wanted, int head) {
        if (!decided_) q_.somebody = to_lower_ascii(word(head).form).starts_with("who");
        want(wanted);
    }

    void add_places(int head) {
        for (Phrase& place : tree_.places_of(head)) q_.others.push_back(std::move(place));
    }

    void take_subject(int head) {
        add_places(head);
        if (tree_.is_counted(head)) count(head);
        if (tree_.is_wh(head)) return want_end(Wanted::subject, head);
        if (tree_.is_which(head)) {
            q_.wanted_type = tree_.type_asked(head);
            return want(Wanted::subject);
        }
        if (is_phase(word(predicate_).lemma) && word(head).upos == "NOUN") q_.acts.push_back(word(head).lemma);
        (q_.acts.empty() ? q_.object : q_.subject) = tree_.phrase(head);
    }

    void take_object(int head) {
        add_places(head);
        if (tree_.is_counted(head)) count(head);
        if (tree_.is_wh(head)) return take_wanted_object(head);
        if (tree_.is_which(head)) {
            q_.wanted_type = tree_.type_asked(head);
            return want(Wanted::object);
        }
        if (!q_.object) {
            q_.object = tree_.phrase(head);
        } else {
            q_.others.push_back(tree_.phrase(head));
        }
    }

    /// "What does X blame Y for?", "With whom …?": the preposition says which words answer.
    void take_wanted_object(int head) {
        if (!decided_) q_.wanted_role = tree_.role(head);
        want_end(Wanted::object, head);
    }

    void take_oblique(int head) {
        const std::string role = tree_.role(head);
        const bool passive = tree_.is_passive(predicate_);
        const bool asked = tree_.is_wh(head);
        if (role == "according to") {
            if (asked) return want(Wanted::speaker);
            q_.speaker = tree_.phrase(head);
        } else if (asked) {
            role == "by" && passive ? want_end(Wanted::subject, head) : take_wanted_object(head);
        } else if (const auto days = days_in(tree_.subtree_words(head))) {
            take_days(*days, head);
        } else if (role == "by" && passive) {
            q_.subject = tree_.phrase(head);
        } else if (tree_.is_which(head)) {
            want(role == "in" || role == "at" ? Wanted::place : Wanted::object);
        } else if (is_noun_act() && !q_.object) {
            q_.object = tree_.phrase(head);
        } else {
            q_.others.push_back(tree_.phrase(head));
        }
    }

    bool is_noun_act() const { return !q_.acts.empty() && q_.acts.front().ends_with(" of"); }

    void take_days(const Days& days, int head) {
        q_.since = days.since;
        q_.until = days.until;
        q_.time_words = tree_.text(head);
    }

    void take_adverb(int child) {
        const std::string lower = to_lower_ascii(word(child).form);
        if (lower == "when") want(Wanted::time);
        if (lower == "where") want(Wanted::place);
        if (lower == "why") want(Wanted::reason);
        if (lower == "how") want(Wanted::object);
    }

    void take_further(int head) {
        Phrase phrase = tree_.clause(head);
        if (!phrase.wordings.empty()) q_.others.push_back(std::move(phrase));
    }

    /// "launched an attack on X": the act is "attack", its object X.
    void read_light_object() {
        if (tree_.is_counted(light_object_)) count(light_object_);
        q_.acts = {word(light_object_).lemma};
        const int of = tree_.child(light_object_, "nmod");
        if (of < 0) {
            if (!q_.object && !q_.others.empty() && q_.others.front().role != "in") {
                q_.object = q_.others.front();
                q_.others.erase(q_.others.begin());
            }
            return;
        }
        if (const auto days = days_in(tree_.subtree_words(of))) return take_days(*days, of);
        q_.object = tree_.phrase(of);
    }

    const QuestionTree& tree_;
    int predicate_;
    std::vector<int> alternatives_;
    int light_object_ = -1, asked_noun_ = -1;
    bool decided_ = false;
    Question q_ = {};
};

/// The predicates of a sentence: one question each.
class Reader {
  public:
    explicit Reader(const ParsedSentence& sentence) : tree_(sentence) {}

    std::vector<Question> read() {
        const int root = tree_.root();
        if (root < 0) return {};
        if (const int clause = clause_on(root); tree_.is_wh(root) && clause >= 0 && !tree_.has_child(root, "cop")) {
            // "Whom did the government fire?", read as "whom" with a clause
            add(clause, tree_.has_own_subject(clause) ? Wanted::object : Wanted::subject);
            return std::move(out_);
        }
        const int told = clause_told(root);
        add(told < 0 ? root : told, told < 0 ? std::nullopt : wanted_of_teller(root));
        return std::move(out_);
    }

  private:
    /// The clause that the parser hung on the asking word: by its relation, or because an auxiliary shows a verb.
    int clause_on(int root) const {
        if (const int clause = tree_.child(root, "acl:relcl"); clause >= 0) return clause;
        for (const int c : tree_.children(root)) {
            if (tree_.has_child(c, "aux") && tree_.has_own_subject(c)) return c;
        }
        return -1;
    }

    /// "Which articles report that …?", "Who said that …?": the clause is what must be found.
    int clause_told(int root) const {
        if (!tells(tree_.word(root).lemma)) return -1;
        return tree_.child(root, "ccomp");
    }

    std::optional<Wanted> wanted_of_teller(int root) const {
        const int subject = tree_.child(root, "nsubj");
        if (subject < 0) return std::nullopt;
        if (is_paper(tree_.word(subject).lemma)) return Wanted::documents;
        return tree_.is_wh(subject) ? std::optional(Wanted::speaker) : std::nullopt;
    }

    void add(int predicate, std::optional<Wanted> wanted) {
        std::vector<int> same, later;
        for (const int child : tree_.children(predicate)) {
            if (tree_.word(child).deprel != "conj") continue;
            if (tree_.has_own_subject(child)) {
                later.push_back(child);
            } else if (tree_.word(child).upos == tree_.word(predicate).upos) {
                same.push_back(child);
            }
        }
        Question q = PartReader(tree_, predicate, same).read();
        if (wanted) q.wanted = *wanted;
        if (out_.empty() || !tree_.asks_only_how_sure(predicate)) out_.push_back(refer_back(std::move(q)));
        for (const int next : later) add(next, std::nullopt);
    }

    /// "… and who moved them?": a pronoun stands for what the first question names; what is not named again is the
    /// same.
    Question refer_back(Question q) const {
        if (out_.empty()) return q;
        const Question& first = out_.front();
        const auto is_pronoun = [](const std::optional<Phrase>& p) { return p && p->wordings.empty(); };
        const auto& named = first.object ? first.object : first.subject;
        if (is_pronoun(q.object)) q.object = named;
        if (is_pronoun(q.subject)) q.subject = named;
        if (!q.object && !q.subject) q.object = named;
        if (q.others.empty()) q.others = first.others;
        return q;
    }

    QuestionTree tree_;
    std::vector<Question> out_ = {};
};

void add_term(std::string& out, const std::optional<Phrase>& phrase, std::string_view otherwise) {
    if (!out.empty()) out += " ";
    if (!phrase || phrase->wordings.empty()) {
        out += otherwise;
    } else {
        out += phrase->text.find(' ') == std::string::npos ? phrase->text : fmt::format("\"{}\"", phrase->text);
    }
}

}  // namespace

Result<std::vector<Question>> read_question(const ParsedSentence& sentence) {
    std::vector<Question> questions = Reader(sentence).read();
    std::erase_if(questions, [](const Question& q) {
        const bool named = q.subject || q.object || !q.others.empty();
        return !named && (q.acts.empty() || q.wanted == Wanted::yes_or_no);
    });
    for (Question& q : questions) {  // a pronoun that nothing explains names nobody
        std::erase_if(q.others, [](const Phrase& p) { return p.wordings.empty(); });
        for (auto* phrase : {&q.subject, &q.object}) {
            if (*phrase && (*phrase)->wordings.empty()) phrase->reset();
        }
    }
    if (questions.empty()) {
        return fail(
            fmt::format("'{}' asks for nothing that can be looked up; ask for example \"Who attacked Hmeimim?\" "
                        "or \"When did Erdogan meet Putin?\"",
                        sentence.text));
    }
    return questions;
}

std::string pattern_of(const Question& q) {
    std::string out;
    const std::string type = q.wanted_type.empty() ? "" : ":" + q.wanted_type;
    add_term(out, q.subject, q.wanted == Wanted::subject ? "?who" + type : "?");
    const std::string acts = fmt::format("{}", fmt::join(q.acts, "|"));
    out += q.acts.empty() ? " ?" : " " + (acts.find(' ') == std::string::npos ? acts : fmt::format("\"{}\"", acts));
    add_term(out, q.object, q.wanted == Wanted::object ? (q.somebody || !type.empty() ? "?who" : "?what") + type : "?");
    for (const Phrase& other : q.others) {
        if (other.role == "in" || other.role == "at" || other.role == "near")
            out += fmt::format(" in \"{}\"", other.text);
    }
    if (q.speaker) out += fmt::format(" by \"{}\"", q.speaker->text);
    if (!q.since.empty()) out += " since " + q.since;
    if (!q.until.empty()) out += " until " + q.until;
    return out;
}

}  // namespace relata::query
