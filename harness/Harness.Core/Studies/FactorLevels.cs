namespace Harness.Studies;

/// <summary>Whether others can read a message.</summary>
public enum Visibility
{
    /// <summary>Everybody can.</summary>
    Public,

    /// <summary>Only the brand can.</summary>
    Private,
}

/// <summary>The tone of a message.</summary>
public enum Tone
{
    /// <summary>As the wordings of the complaint are written.</summary>
    Plain,

    /// <summary>With every courtesy.</summary>
    Polite,

    /// <summary>Without any.</summary>
    Curt,

    /// <summary>In the abbreviations of text messages.</summary>
    Sms,

    /// <summary>With insults: towards one's own brands and the simulator only.</summary>
    Insulting,

    /// <summary>Hardly legible: no punctuation, many slips.</summary>
    Illegible,
}

/// <summary>What the sender threatens.</summary>
public enum Leverage
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>To leave for a competitor.</summary>
    Leave,

    /// <summary>To tell others.</summary>
    Publicise,
}

/// <summary>What the sender is to the brand.</summary>
public enum Standing
{
    /// <summary>Has bought.</summary>
    Customer,

    /// <summary>Has not bought yet.</summary>
    Prospect,
}

/// <summary>The two kinds of days.</summary>
public enum WeekdayClass
{
    /// <summary>Monday to Friday.</summary>
    Weekday,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,
}

/// <summary>The three stretches of a day, by the local hour of sending.</summary>
public enum HourClass
{
    /// <summary>From 09:00 to 18:00.</summary>
    Office,

    /// <summary>From 18:00 to 22:00.</summary>
    Evening,

    /// <summary>From 22:00 to 09:00.</summary>
    Night,
}
