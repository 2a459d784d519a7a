using Harness.Ratings;
using NodaTime;

namespace Harness.Raters;

/// <summary>The rating of a wave under one rubric; another rubric, or another text of the same, is another round.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Rubric">Id of the rubric.</param>
/// <param name="RubricHash">Its hash, 64 hexadecimal digits.</param>
/// <param name="Rule">How cards are given out.</param>
/// <param name="Seed">The seed of what is left to chance.</param>
/// <param name="Begun">When it was begun.</param>
internal sealed record Round(int Number, string Rubric, string RubricHash, AssignmentRule Rule, ulong Seed, Instant Begun);
