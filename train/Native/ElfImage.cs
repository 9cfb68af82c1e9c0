using System.Text;

namespace LamRobot.Training.Native;

/// <summary>The parts of a 64-bit little-endian ELF library that say which symbols and versions it needs.</summary>
/// <remarks>Source: System V ABI, chapter 4; Linux Standard Base, symbol versioning.</remarks>
internal sealed class ElfImage
{
    private const int SectionHeaderSize = 0x40;
    private const int SymbolSize = 24;
    private const uint DynamicSymbolsType = 11;
    private const uint NeededVersionsType = 0x6ffffffe;
    private readonly int needed;
    private readonly int neededCount;
    private readonly int strings;
    private readonly int symbols;
    private readonly int symbolsLength;

    public ElfImage(byte[] bytes)
    {
        Bytes = bytes;
        var sections = (int)Long(0x28);
        for (var i = 0; i < Short(0x3c); i++)
        {
            var section = sections + (i * SectionHeaderSize);
            switch (Int(section + 4))
            {
                case NeededVersionsType:
                    needed = (int)Long(section + 0x18);
                    neededCount = (int)Int(section + 0x2c);
                    strings = (int)Long(sections + ((int)Int(section + 0x28) * SectionHeaderSize) + 0x18);
                    break;
                case DynamicSymbolsType:
                    symbols = (int)Long(section + 0x18);
                    symbolsLength = (int)Long(section + 0x20);
                    break;
            }
        }
    }

    public byte[] Bytes { get; }

    /// <summary>Writes another version of the same length over one that a library is needed in.</summary>
    public bool RenameNeededVersion(string library, string from, string to)
    {
        var file = needed;
        for (var i = 0; i < neededCount; i++)
        {
            var version = file + (int)Int(file + 8);
            for (var j = 0; j < Short(file + 2); j++)
            {
                if (Text(Int(file + 4)).StartsWith(library, StringComparison.Ordinal) && Text(Int(version + 8)) == from)
                {
                    Encoding.ASCII.GetBytes(to).CopyTo(Bytes, strings + (int)Int(version + 8));
                    BitConverter.GetBytes(Hash(to)).CopyTo(Bytes, version);
                    return true;
                }

                version += (int)Int(version + 12);
            }

            file += (int)Int(file + 12);
        }

        return false;
    }

    /// <summary>Writes a shorter name over a symbol's.</summary>
    public bool RenameSymbol(string from, string to)
    {
        for (var symbol = symbols; symbol < symbols + symbolsLength; symbol += SymbolSize)
        {
            if (Text(Int(symbol)) == from)
            {
                Encoding.ASCII.GetBytes(to + '\0').CopyTo(Bytes, strings + (int)Int(symbol));
                return true;
            }
        }

        return false;
    }

    private static uint Hash(string name)
    {
        var hash = 0u;
        foreach (var letter in name)
        {
            hash = (hash << 4) + letter;
            var high = hash & 0xf0000000;
            hash = (hash ^ (high >> 24)) & ~high;
        }

        return hash;
    }

    private ulong Long(int offset) => BitConverter.ToUInt64(Bytes, offset);

    private uint Int(int offset) => BitConverter.ToUInt32(Bytes, offset);

    private ushort Short(int offset) => BitConverter.ToUInt16(Bytes, offset);

    private string Text(uint offset)
    {
        var start = strings + (int)offset;
        return Encoding.ASCII.GetString(Bytes, start, Array.IndexOf(Bytes, (byte)0, start) - start);
    }
}
