#include "core/jobs/mailbox.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <deque>
#include <mutex>

namespace retort::jobs {

struct Mailbox::State {
    std::mutex mutex;
    Mailbox* box = nullptr; // null: nobody reads any more
    bool closed = false;    // the last letter was posted
    std::deque<Letter> letters;
};

Mailbox::Mailbox(QObject& receiver, std::shared_ptr<State> state) : QObject(&receiver), m_state(std::move(state)) {}

Mailbox::~Mailbox()
{
    std::deque<Letter> unread; // destroyed after the lock is gone: what letters hold may be anything
    const std::scoped_lock lock(m_state->mutex);
    m_state->box = nullptr;
    unread.swap(m_state->letters);
}

Mailbox::Address Mailbox::open(QObject& receiver)
{
    Q_ASSERT(receiver.thread() == QThread::currentThread());
    auto state = std::make_shared<State>();
    state->box = new Mailbox(receiver, state);
    return Address(std::move(state));
}

void Mailbox::Address::post(Letter letter) const
{
    push(std::move(letter), false);
}

void Mailbox::Address::postLast(Letter letter) const
{
    push(std::move(letter), true);
}

void Mailbox::Address::push(Letter letter, bool last) const
{
    const std::scoped_lock lock(m_state->mutex);
    if (!m_state->box || m_state->closed)
        return;
    m_state->closed = last;
    m_state->letters.push_back(std::move(letter));
    // Under the lock the mailbox cannot be destroyed; postEvent() itself may be called from any thread.
    QCoreApplication::postEvent(m_state->box, new QEvent(QEvent::User));
}

void Mailbox::customEvent(QEvent*)
{
    // A letter may destroy the receiver and this mailbox with it: from the first call on, only the state is safe.
    const std::shared_ptr<State> state = m_state;
    while (true) {
        Letter letter;
        {
            const std::scoped_lock lock(state->mutex);
            if (!state->box)
                return;
            if (state->letters.empty()) {
                if (state->closed)
                    state->box->deleteLater();
                return;
            }
            letter = std::move(state->letters.front());
            state->letters.pop_front();
        }
        letter();
    }
}

} // namespace retort::jobs
