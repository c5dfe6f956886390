#pragma once

#include <QByteArray>

#include <openssl/evp.h>

#include <memory>

#include "core/base/error.h"

namespace retort::backup {

// OpenSSL's, which uses what the processor has for it: Qt's own takes longer for a backup than making it.
class Sha256 {
public:
    Sha256() : m_hash(EVP_MD_CTX_new(), &EVP_MD_CTX_free), m_working(m_hash && EVP_DigestInit_ex(m_hash.get(), EVP_sha256(), nullptr) == 1) {}

    void add(const char* bytes, std::size_t size) { m_working = m_working && EVP_DigestUpdate(m_hash.get(), bytes, size) == 1; }
    [[nodiscard]] bool working() const { return m_working; }
    // Hexadecimal.
    [[nodiscard]] Result<QByteArray> result()
    {
        QByteArray digest(EVP_MAX_MD_SIZE, '\0');
        unsigned int size = 0;
        if (!m_working || EVP_DigestFinal_ex(m_hash.get(), reinterpret_cast<unsigned char*>(digest.data()), &size) != 1)
            return fail(ErrorCode::Io, "The checksum of the backup cannot be computed: OpenSSL refuses SHA-256");
        return digest.first(static_cast<qsizetype>(size)).toHex();
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_hash;
    bool m_working;
};

} // namespace retort::backup
