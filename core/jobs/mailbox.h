#pragma once

// How results get from a worker thread to the thread of the object that asked for them. A mailbox is a child of that
// object (the receiver) and dies with it; letters that are posted afterwards are dropped. Letters travel in a queue of
// our own under a standard mutex, Qt's event loop only rings the bell.

#include <QObject>

#include <functional>
#include <memory>

namespace retort::jobs {

class Mailbox final : public QObject {
    Q_OBJECT

    struct State;

public:
    using Letter = std::move_only_function<void()>;

    // Where to post. Copyable; any thread may use any copy at any time.
    class Address {
    public:
        // The letter is called on the receiver's thread, in order, or dropped when the receiver is gone.
        void post(Letter letter) const;
        // The same, and closes the mailbox: later letters are dropped.
        void postLast(Letter letter) const;

    private:
        friend class Mailbox;
        explicit Address(std::shared_ptr<State> state) : m_state(std::move(state)) {}
        void push(Letter letter, bool last) const;

        std::shared_ptr<State> m_state;
    };

    // To be called on the receiver's thread.
    [[nodiscard]] static Address open(QObject& receiver);

    ~Mailbox() override;

protected:
    void customEvent(QEvent* event) override;

private:
    Mailbox(QObject& receiver, std::shared_ptr<State> state);

    std::shared_ptr<State> m_state;
};

} // namespace retort::jobs
