#pragma once

// The form of one connection profile. It says at once what is wrong with what stands there, and keeps nothing by itself. A
// password in the URL is taken out of it and put into the field for passwords.

#include <QWidget>

#include <optional>
#include <vector>

#include "core/database/connection_profile.h"
#include "core/project/session.h"
#include "ui/connections/tls_choice.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace retort::ui {

class FieldForm;

class ProfileEditor : public QWidget {
    Q_OBJECT

public:
    explicit ProfileEditor(QWidget* parent = nullptr);

    // url: as it stands where it comes from, maybe with a password. folder: what a relative SQLite path is relative to.
    void create(const QString& url, const QString& folder);
    void edit(const database::ConnectionProfile& profile);
    void duplicate(const database::ConnectionProfile& profile); // without its password, which belongs to the other one
    // What stands in the form, once it can be kept.
    [[nodiscard]] std::optional<database::ConnectionProfile> profile() const;
    [[nodiscard]] std::optional<database::Secret> typedPassword() const;
    void say(const QString& html); // what a test found
    void complain(const QString& sentence);
    void clear(); // forgets the password

Q_SIGNALS:
    void saveRequested();
    void testRequested();
    void cancelled();

private:
    void createFields();
    void createButtons();
    void fill(const database::ConnectionProfile& profile);
    void takePasswordOut();
    void urlEdited();
    void updateTls(const std::optional<database::DatabaseUrl>& url);
    void tlsChosen(int index);
    void updateButtons();
    [[nodiscard]] Result<database::ConnectionProfile> read() const;

    std::string m_id;
    QString m_folder;
    bool m_isNew = true;
    qsizetype m_urlLength = 0; // of the text before
    bool m_useChosen = false; // by hand: no longer guessed from the URL
    std::vector<TlsChoice> m_tlsChoices;
    FieldForm* m_form = nullptr;
    QLineEdit* m_name;
    QLineEdit* m_group;
    QComboBox* m_colour;
    QComboBox* m_use;
    QLineEdit* m_url;
    QComboBox* m_tls;
    QComboBox* m_source;
    QLineEdit* m_password;
    QCheckBox* m_readOnly;
    QLabel* m_message;
    QPushButton* m_test;
    QPushButton* m_save;
};

} // namespace retort::ui
